<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>bundle</name>
    <message>
        <source>%1 does not belong into a bundle: what is ticked is decided in Review.</source>
        <translation>配置包中不应有 %1：勾选哪些修改在“检查”步骤中决定。</translation>
    </message>
    <message>
        <source>%1 does not belong into a bundle.</source>
        <translation>配置包中不应有 %1。</translation>
    </message>
    <message>
        <source>%1 must be a version such as 1.26: a path belongs to one machine.</source>
        <translation>%1 必须是 1.26 这样的版本：路径只属于某一台机器。</translation>
    </message>
    <message>
        <source>%1 belongs to one machine and cannot travel in a bundle.</source>
        <translation>%1 只属于某一台机器，不能放入配置包。</translation>
    </message>
    <message>
        <source>%1 names a shell that Burrow does not write for.</source>
        <translation>%1 中有 Burrow 不支持写入的 shell。</translation>
    </message>
    <message>
        <source>%1 must be a comma or a bar.</source>
        <translation>%1 必须是逗号或竖线。</translation>
    </message>
    <message>
        <source>%1 holds an entry that is more or less than one address.</source>
        <translation>%1 中有一项不是单个地址。</translation>
    </message>
    <message>
        <source>%1 holds a name or password in an address.</source>
        <translation>%1 的地址中含有用户名或密码。</translation>
    </message>
    <message>
        <source>%1 holds an entry that is more or less than one pattern.</source>
        <translation>%1 中有一项不是单个模式。</translation>
    </message>
    <message>
        <source>Left out as you wished.</source>
        <translation>已按你的选择略去。</translation>
    </message>
    <message>
        <source>Names a place on this machine, so it cannot travel.</source>
        <translation>指向本机上的位置，因此不能放入配置包。</translation>
    </message>
    <message>
        <source>Looks like a secret, so it was left out.</source>
        <translation>看起来是机密信息，已略去。</translation>
    </message>
    <message>
        <source>A name, password or token in it was struck out.</source>
        <translation>其中的用户名、密码或令牌已删去。</translation>
    </message>
    <message>
        <source>Paths of this machine in it were left out.</source>
        <translation>其中本机的路径已略去。</translation>
    </message>
    <message>
        <source>Your home folder became ${env:HOME}.</source>
        <translation>主目录已替换为 ${env:HOME}。</translation>
    </message>
    <message>
        <source>The bundle holds more than %1 values.</source>
        <translation>配置包中的值超过 %1 个。</translation>
    </message>
    <message>
        <source>%1 holds more than %2 entries.</source>
        <translation>%1 中的条目超过 %2 个。</translation>
    </message>
    <message>
        <source>%1 is longer than %2 bytes.</source>
        <translation>%1 超过 %2 字节。</translation>
    </message>
    <message>
        <source>%1 holds the control character %2.</source>
        <translation>%1 含有控制字符 %2。</translation>
    </message>
    <message>
        <source>%1 holds %2, a character that turns the direction of text and so hides what it says.</source>
        <translation>%1 含有 %2，该字符会改变文字方向，从而掩盖真实内容。</translation>
    </message>
    <message>
        <source>%1 holds %2, a character that cannot be seen.</source>
        <translation>%1 含有不可见字符 %2。</translation>
    </message>
    <message>
        <source>The file is larger than a bundle can be (%1 bytes).</source>
        <translation>文件超出配置包的大小上限（%1 字节）。</translation>
    </message>
    <message>
        <source>This is no bundle: it does not begin with &quot;schema&quot;: &quot;%1&quot;.</source>
        <translation>这不是配置包：没有 &quot;schema&quot;: &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>The bundle is of a newer kind (%1) than this Burrow reads (%2). Get a newer Burrow.</source>
        <translation>配置包的格式（%1）比此版本 Burrow 支持的（%2）更新，请升级 Burrow。</translation>
    </message>
    <message>
        <source>There is no kind of bundle called %1.</source>
        <translation>没有名为 %1 的配置包格式。</translation>
    </message>
    <message>
        <source>A bundle has no “%1”.</source>
        <translation>配置包中没有“%1”这一项。</translation>
    </message>
    <message>
        <source>“%1” must be there, and must be a text.</source>
        <translation>必须有“%1”，且必须是文本。</translation>
    </message>
    <message>
        <source>The name of a bundle has 1 to %1 characters.</source>
        <translation>配置包的名称应为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>The name of the bundle holds a control character.</source>
        <translation>配置包的名称含有控制字符。</translation>
    </message>
    <message>
        <source>“made” must be a date such as 2026-11-21.</source>
        <translation>“made”必须是 2026-11-21 这样的日期。</translation>
    </message>
    <message>
        <source>“needs” must be a version of Burrow such as %1.</source>
        <translation>“needs”必须是 %1 这样的 Burrow 版本。</translation>
    </message>
    <message>
        <source>The bundle needs Burrow %1 or newer; this is %2.</source>
        <translation>配置包需要 Burrow %1 或更新版本；当前为 %2。</translation>
    </message>
    <message>
        <source>The bundle sets team policy, which this Burrow cannot keep yet. Get a newer Burrow.</source>
        <translation>配置包设定了团队策略，此版本的 Burrow 尚不支持，请升级 Burrow。</translation>
    </message>
    <message>
        <source>“%1” must be there.</source>
        <translation>必须有“%1”。</translation>
    </message>
    <message>
        <source>“on” must be an object.</source>
        <translation>“on”必须是对象。</translation>
    </message>
    <message>
        <source>“on” knows macos and linux, but no “%1”.</source>
        <translation>“on”只支持 macos 和 linux，没有“%1”。</translation>
    </message>
    <message>
        <source>The name holds characters that hide or turn text.</source>
        <translation>名称中含有会隐藏文字或改变文字方向的字符。</translation>
    </message>
    <message>
        <source>Concerns this machine alone, so it cannot travel.</source>
        <translation>只与本机有关，因此不能放入配置包。</translation>
    </message>
    <message>
        <source>%1 holds an address with letters or signs that no address has.</source>
        <translation>%1 中的某个地址含有地址里不会出现的字母或符号。</translation>
    </message>
    <message>
        <source>%1 holds a pattern with letters or signs that no module path has.</source>
        <translation>%1 中的某个模式含有模块路径里不会出现的字母或符号。</translation>
    </message>
    <message>
        <source>%1 holds a number that is larger or longer than programs can read (%2 digits at most).</source>
        <translation>%1 中的数字过大或过长，程序无法读取（最多 %2 位）。</translation>
    </message>
    <message>
        <source>%1 holds what looks like a password or token. Everybody who has the bundle has it too: it should be changed and left out.</source>
        <translation>%1 中有看起来像密码或令牌的内容。拿到配置包的人也就拿到了它：应当更换它，并且不要放进配置包。</translation>
    </message>
</context>
</TS>
