<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>“burrow %1” knows no option %2.</source>
        <translation>“burrow %1”没有选项 %2。</translation>
    </message>
    <message>
        <source>“burrow %1” knows no option %2. Did you mean %3?</source>
        <translation>“burrow %1”没有选项 %2。你是想用 %3 吗？</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>选项 %1 不带值。</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %1 %2</source>
        <translation>选项 %1 需要一个值：%1 %2</translation>
    </message>
    <message>
        <source>The option %1 was given twice.</source>
        <translation>选项 %1 出现了两次。</translation>
    </message>
    <message>
        <source>“burrow %1” does not know what to do with “%2”.</source>
        <translation>“burrow %1”不知道如何处理“%2”。</translation>
    </message>
    <message>
        <source>--lang takes en or zh_CN.</source>
        <translation>--lang 的值只能是 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>The assistant needs a display, and there is none. What you can do here:</source>
        <translation>配置向导需要图形界面，而这里没有。在命令行中可以使用：</translation>
    </message>
    <message>
        <source>The app (burrow-gui) is not installed beside this program in %1.</source>
        <translation>%1 中没有与本程序一同安装的应用（burrow-gui）。</translation>
    </message>
    <message>
        <source>“%1” shows what is possible.</source>
        <translation>用“%1”查看用法。</translation>
    </message>
    <message>
        <source>There is no “burrow %1”.</source>
        <translation>没有“burrow %1”这个命令。</translation>
    </message>
    <message>
        <source>There is no “burrow %1”. Did you mean “burrow %2”?</source>
        <translation>没有“burrow %1”这个命令。你是想用“burrow %2”吗？</translation>
    </message>
    <message>
        <source>“burrow” knows no option %1.</source>
        <translation>“burrow”没有选项 %1。</translation>
    </message>
    <message>
        <source>Standard output could not be written completely.</source>
        <translation>标准输出未能完整写出。</translation>
    </message>
    <message>
        <source>Exit codes: 0 fine · 1 something was left undone, or a bundle was refused · 2 changes are pending (only with --detailed-exitcode) · 64 usage · 70 an error of Burrow or of this machine.</source>
        <translation>退出码：0 正常 · 1 有事项未完成，或配置包被拒绝 · 2 有待写入的修改（仅用于 --detailed-exitcode） · 64 用法错误 · 70 Burrow 或本机出错。</translation>
    </message>
    <message>
        <source>Burrow sets up Go and VS Code. Every edit is shown first, written in one go, and can be undone.</source>
        <translation>Burrow 用于配置 Go 与 VS Code。每处修改都会先展示，一次性写入，并可撤销。</translation>
    </message>
    <message>
        <source>open the assistant</source>
        <translation>打开配置向导</translation>
    </message>
    <message>
        <source>this text; after a verb: what it takes</source>
        <translation>显示本说明；放在命令之后则显示该命令的用法</translation>
    </message>
    <message>
        <source>the version of Burrow</source>
        <translation>显示 Burrow 的版本</translation>
    </message>
    <message>
        <source>the language of the texts, in JSON too</source>
        <translation>文本的语言，对 JSON 同样有效</translation>
    </message>
    <message>
        <source>SOURCE is --bundle FILE, --recommended or --set KEY=VALUE; without one, the answers saved by the assistant count.
--set changes single choices, also on top of the others. Its keys:</source>
        <translation>SOURCE 为 --bundle FILE、--recommended 或 --set KEY=VALUE；都不给出时，使用配置向导保存的答案。
--set 修改单项选择，也可叠加在其他来源之上。可用的键：</translation>
    </message>
    <message>
        <source>High risk: %1</source>
        <translation>高风险：%1</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>无法进行：%1</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需任何修改。</translation>
    </message>
    <message>
        <source>--json and --diff exclude each other; the JSON holds the patches too.</source>
        <translation>--json 与 --diff 不能同时使用；JSON 中已包含补丁。</translation>
    </message>
    <message>
        <source>Risky, so not ticked: %1. %2</source>
        <translation>有风险，因此未勾选：%1。%2</translation>
    </message>
    <message>
        <source>Nothing says what to set up: there are no saved answers of the assistant. Name a source: --recommended, --bundle FILE or --set KEY=VALUE.</source>
        <translation>未指定要配置什么：没有配置向导保存的答案。请指定来源：--recommended、--bundle FILE 或 --set KEY=VALUE。</translation>
    </message>
    <message>
        <source>--bundle and --recommended exclude each other. --set goes with either.</source>
        <translation>--bundle 与 --recommended 不能同时使用；--set 可与任一搭配。</translation>
    </message>
    <message>
        <source>--workspace names no folder: %1</source>
        <translation>--workspace 指定的不是文件夹：%1</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>输出一份 JSON 文档</translation>
    </message>
    <message>
        <source>the project folder that is meant</source>
        <translation>所针对的项目文件夹</translation>
    </message>
    <message>
        <source>take the choices of a bundle</source>
        <translation>使用配置包中的选择</translation>
    </message>
    <message>
        <source>take what Burrow recommends for this machine</source>
        <translation>使用 Burrow 为本机推荐的方案</translation>
    </message>
    <message>
        <source>set one choice; can be repeated</source>
        <translation>设置一项选择，可重复使用</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>look at this machine; nothing is changed</source>
        <translation>查看本机状况，不做任何改动</translation>
    </message>
    <message>
        <source>show what would be edited; nothing is written</source>
        <translation>展示将要进行的修改，不写入任何内容</translation>
    </message>
    <message>
        <source>print the edits as a unified diff</source>
        <translation>以 unified diff 形式输出修改</translation>
    </message>
    <message>
        <source>exit with 2 if there is something to do</source>
        <translation>有待写入的修改时以 2 退出</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n edits would be written. Nothing has been changed.</source>
        <translation>
            <numerusform>共 %n 处修改，其中 %1 处会写入。尚未改动任何文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan holds no edit %1. “burrow plan” lists them.</source>
        <translation>方案中没有修改 %1。用“burrow plan”查看全部修改。</translation>
    </message>
    <message>
        <source>The plan holds no edit %1. Did you mean %2?</source>
        <translation>方案中没有修改 %1。你是想用 %2 吗？</translation>
    </message>
    <message>
        <source>It is of high risk: it is written only when --only names it.</source>
        <translation>这处修改风险高：只有用 --only 指明时才会写入。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>“burrow undo %1” takes it back.</source>
        <translation>可用“burrow undo %1”撤销。</translation>
    </message>
    <message>
        <source>The run %1 was interrupted. Finish it or roll it back first: burrow recover</source>
        <translation>运行 %1 曾被中断，请先完成或回滚：burrow recover</translation>
    </message>
    <message>
        <source>Nothing was written: nobody can answer here. --yes writes the ticked edits without asking.</source>
        <translation>未写入任何内容：此处无人可以回答。使用 --yes 可不经询问写入已勾选的修改。</translation>
    </message>
    <message numerus="yes">
        <source>Write these edits to %n files? [y/N]</source>
        <translation>
            <numerusform>将这些修改写入 %n 个文件？[y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written.</source>
        <translation>未写入。</translation>
    </message>
    <message>
        <source>--to names no folder: %1</source>
        <translation>--to 指定的不是文件夹：%1</translation>
    </message>
    <message>
        <source>%1 is already there, so nothing was written. “burrow apply --workspace” changes existing files and shows each edit.</source>
        <translation>%1 已存在，因此未写入任何内容。“burrow apply --workspace”可修改已有文件，并展示每处修改。</translation>
    </message>
    <message>
        <source>Signing is not supported yet: leave out --sign to get an unsigned bundle.</source>
        <translation>暂不支持签名：去掉 --sign 即可得到未签名的配置包。</translation>
    </message>
    <message>
        <source>-o and --to exclude each other: --to writes the bundle into the folder too.</source>
        <translation>-o 与 --to 不能同时使用：--to 也会把配置包写入该文件夹。</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>partly undone</source>
        <translation>部分撤销</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入过任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n versions behind</source>
        <translation>
            <numerusform>%1，落后 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>首字节 %1</translation>
    </message>
    <message>
        <source>passes the checksum database through</source>
        <translation>转发校验和数据库</translation>
    </message>
    <message>
        <source>does not pass the checksum database through</source>
        <translation>不转发校验和数据库</translation>
    </message>
    <message>
        <source>its files are not those that the checksum database knows</source>
        <translation>其文件与校验和数据库的记录不符</translation>
    </message>
    <message>
        <source>Checksum database %1: answers (%2)</source>
        <translation>校验和数据库 %1：可访问（%2）</translation>
    </message>
    <message>
        <source>Checksum database %1: %2</source>
        <translation>校验和数据库 %1：%2</translation>
    </message>
    <message>
        <source>From here %1 is the best.</source>
        <translation>在当前网络中 %1 最佳。</translation>
    </message>
    <message>
        <source>No proxy answers from here.</source>
        <translation>当前网络中没有可用的代理。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未访问</translation>
    </message>
    <message>
        <source>The race for --kind %1 is not there yet; this Burrow races module proxies (goproxy).</source>
        <translation>尚不支持 --kind %1 的测速；此版本的 Burrow 只对模块代理（goproxy）测速。</translation>
    </message>
    <message>
        <source>--kind takes goproxy, not %1.</source>
        <translation>--kind 的值应为 goproxy，而不是 %1。</translation>
    </message>
    <message>
        <source>--url takes the address of a module proxy, such as https://proxy.example.com/go. This is none: %1</source>
        <translation>--url 应为模块代理的地址，例如 https://proxy.example.com/go。这不是有效地址：%1</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n module proxies …</source>
        <translation>
            <numerusform>正在访问 %n 个模块代理……</numerusform>
        </translation>
    </message>
    <message>
        <source>The run %1 was interrupted:</source>
        <translation>运行 %1 曾被中断：</translation>
    </message>
    <message>
        <source>is written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>was changed by somebody else since</source>
        <translation>之后被其他程序改动过</translation>
    </message>
    <message>
        <source>is as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Finish it (f) or roll it back (r)? [f/r]</source>
        <translation>完成（f）还是回滚（r）？[f/r]</translation>
    </message>
    <message>
        <source>--finish and --roll-back exclude each other.</source>
        <translation>--finish 与 --roll-back 不能同时使用。</translation>
    </message>
    <message>
        <source>No run was interrupted: there is nothing to recover.</source>
        <translation>没有被中断的运行，无需恢复。</translation>
    </message>
    <message>
        <source>Nothing was done. “burrow recover --finish” writes the rest, “burrow recover --roll-back” takes back what was written.</source>
        <translation>未做任何改动。“burrow recover --finish”写入剩余部分，“burrow recover --roll-back”撤回已写入的内容。</translation>
    </message>
    <message>
        <source>The run is finished.</source>
        <translation>运行已完成。</translation>
    </message>
    <message>
        <source>The run is rolled back.</source>
        <translation>运行已回滚。</translation>
    </message>
    <message>
        <source>%1 was changed in the same places since Burrow wrote it.</source>
        <translation>%1 在 Burrow 写入之后，相同位置又有改动。</translation>
    </message>
    <message>
        <source>Changed since then:</source>
        <translation>之后的改动：</translation>
    </message>
    <message>
        <source>Going back to what was there before would do this:</source>
        <translation>恢复到原先的内容会造成以下改动：</translation>
    </message>
    <message>
        <source>Keep the file as it is now (k), or bring back what was there before Burrow (b)? [k/b]</source>
        <translation>保留文件现状（k），还是恢复 Burrow 写入之前的内容（b）？[k/b]</translation>
    </message>
    <message>
        <source>Left as it is: %1. Undo it alone with “burrow undo %2 --conflicts original” to get the old text back, or with “--conflicts keep” to leave it.</source>
        <translation>保持现状：%1。要恢复原先的内容，可单独运行“burrow undo %2 --conflicts original”；要保留现状，可使用“--conflicts keep”。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>There is no run %1. “burrow history” lists them.</source>
        <translation>没有运行 %1。用“burrow history”查看全部运行。</translation>
    </message>
    <message>
        <source>--conflicts takes keep or original.</source>
        <translation>--conflicts 的值只能是 keep 或 original。</translation>
    </message>
    <message>
        <source>%1 is no longer there, so nothing is put back.</source>
        <translation>%1 已不存在，因此不做恢复。</translation>
    </message>
    <message>
        <source>%1 is already as it was.</source>
        <translation>%1 已是原先的内容。</translation>
    </message>
    <message>
        <source>Undo this? [y/N]</source>
        <translation>撤销这些改动？[y/N]</translation>
    </message>
    <message>
        <source>Undone. “burrow undo %1” brings it back.</source>
        <translation>已撤销。可用“burrow undo %1”恢复。</translation>
    </message>
    <message>
        <source>write the ticked edits, after showing them</source>
        <translation>先展示，再写入已勾选的修改</translation>
    </message>
    <message>
        <source>write the ticked edits without asking</source>
        <translation>不经询问写入已勾选的修改</translation>
    </message>
    <message>
        <source>just these edits; the only way to write one of high risk</source>
        <translation>只写入这些修改；高风险的修改只能这样写入</translation>
    </message>
    <message>
        <source>take back a run, a file of it, or a single edit; the newest run if none is named</source>
        <translation>撤销一次运行、其中一个文件或一处修改；未指定时撤销最近一次运行</translation>
    </message>
    <message>
        <source>what becomes of a file that was changed in the same places since</source>
        <translation>相同位置之后又有改动的文件如何处理</translation>
    </message>
    <message>
        <source>deal with a run that was interrupted</source>
        <translation>处理被中断的运行</translation>
    </message>
    <message>
        <source>write what is missing</source>
        <translation>写入剩余部分</translation>
    </message>
    <message>
        <source>take back what was written</source>
        <translation>撤回已写入的内容</translation>
    </message>
    <message>
        <source>make a bundle of the choices, for others</source>
        <translation>把这些选择导出为配置包，供他人使用</translation>
    </message>
    <message>
        <source>write the bundle into this file instead of standard output</source>
        <translation>将配置包写入此文件，而不是标准输出</translation>
    </message>
    <message>
        <source>write the bundle and its launch.json and tasks.json into this folder</source>
        <translation>将配置包及其 launch.json、tasks.json 写入此文件夹</translation>
    </message>
    <message>
        <source>what the bundle is called</source>
        <translation>配置包的名称</translation>
    </message>
    <message>
        <source>leave out a part, such as choices.mirrors; can be repeated</source>
        <translation>略去一部分，例如 choices.mirrors；可重复使用</translation>
    </message>
    <message>
        <source>not yet: bundles are unsigned</source>
        <translation>暂不支持：配置包未签名</translation>
    </message>
    <message>
        <source>check the form of a bundle and list its risks</source>
        <translation>检查配置包的格式并列出风险</translation>
    </message>
    <message>
        <source>ask module proxies how they do from here; this uses the network</source>
        <translation>测试各模块代理在当前网络中的表现；会访问网络</translation>
    </message>
    <message>
        <source>what is raced</source>
        <translation>测速的对象</translation>
    </message>
    <message>
        <source>let this proxy take part too; can be repeated</source>
        <translation>让此代理也参与测速；可重复使用</translation>
    </message>
    <message>
        <source>instead of a race: which way this module would take, and who learns of it</source>
        <translation>不测速，而是查看此模块会走哪条路径、会被谁得知</translation>
    </message>
    <message>
        <source>%1, made on %2, for Burrow %3 and newer. Its form is right.</source>
        <translation>%1，制作于 %2，适用于 Burrow %3 及更新版本。格式正确。</translation>
    </message>
    <message>
        <source>It is not signed: nothing says who made it.</source>
        <translation>未签名：无法确认制作者。</translation>
    </message>
    <message>
        <source>Nothing in it could run code or weaken verification.</source>
        <translation>其中没有会运行代码或削弱校验的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n choices could run code or weaken verification. They will not be ticked:</source>
        <translation>
            <numerusform>有 %n 项选择可能运行代码或削弱校验，不会自动勾选：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risky choices are for other systems:</source>
        <translation>
            <numerusform>有 %n 项有风险的选择针对其他系统：</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed bundles are not supported yet: this Burrow checks their form and their risks only.</source>
        <translation>暂不支持已签名的配置包：此版本的 Burrow 只检查格式与风险。</translation>
    </message>
    <message>
        <source>Which bundle? burrow verify FILE</source>
        <translation>要检查哪个配置包？burrow verify FILE</translation>
    </message>
    <message>
        <source>Not every file could be brought there: one that was changed since is left as it is.</source>
        <translation>并非所有文件都能恢复：之后又有改动的文件保持现状。</translation>
    </message>
    <message>
        <source>--json prints, and never changes its shape within a major version:</source>
        <translation>--json 输出如下结构，在同一主版本内不会改变：</translation>
    </message>
    <message>
        <source>took back %1</source>
        <translation>撤销了 %1</translation>
    </message>
    <message>
        <source>Nothing else is to be done. Nothing has been changed.</source>
        <translation>没有其他要做的事。尚未改动任何文件。</translation>
    </message>
    <message>
        <source>Secrets are masked in the diff. --show-secrets shows them, and makes a patch that can be applied.</source>
        <translation>差异中的密码和令牌已被遮盖。加上 --show-secrets 会显示它们，并生成可以应用的补丁。</translation>
    </message>
    <message>
        <source>%1 is a link or no folder, so nothing was written.</source>
        <translation>%1 是链接或不是文件夹，因此没有写入任何内容。</translation>
    </message>
    <message>
        <source>Left out of the folder, because it came from somebody else&apos;s bundle: %1</source>
        <translation>来自他人的配置包，因此没有写入该文件夹：%1</translation>
    </message>
    <message>
        <source>show passwords and tokens of your own files instead of masking them</source>
        <translation>显示你自己文件中的密码和令牌，不加遮盖</translation>
    </message>
    <message>
        <source>--prune, --keep and --older-than exclude each other.</source>
        <translation>--prune、--keep 和 --older-than 不能同时使用。</translation>
    </message>
    <message>
        <source>The option %1 takes a number from 0 on, not “%2”.</source>
        <translation>选项 %1 需要一个不小于 0 的整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>保留 %1：%2</translation>
    </message>
    <message>
        <source>There is nothing to remove from the history.</source>
        <translation>历史记录中没有可删除的内容。</translation>
    </message>
    <message>
        <source>The files stay as they are. What these runs wrote can then no longer be undone.</source>
        <translation>文件保持原样，但这些运行写入的内容将无法再撤销。</translation>
    </message>
    <message>
        <source>Nothing was removed: nobody can answer here. --yes removes without asking.</source>
        <translation>未删除任何内容：此处无人可以应答。使用 --yes 可不经询问直接删除。</translation>
    </message>
    <message numerus="yes">
        <source>Remove the records of %n runs for good? [y/N]</source>
        <translation>
            <numerusform>要永久删除 %n 次运行的记录吗？[y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records of %n runs are gone; %1 are free again.</source>
        <translation>
            <numerusform>已删除 %n 次运行的记录，释放了 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The run %1 wrote to that file later. “burrow undo %1” first, and this one goes cleanly.</source>
        <translation>运行 %1 之后也写过该文件。先执行“burrow undo %1”，即可干净地撤销这一次。</translation>
    </message>
    <message>
        <source>list what was written, and when; forget old runs</source>
        <translation>列出写入的内容和时间；清除旧的运行记录</translation>
    </message>
    <message>
        <source>remove the record of this run; it can no longer be undone</source>
        <translation>删除这次运行的记录；之后将无法再撤销它</translation>
    </message>
    <message>
        <source>remove the records of all but the last N runs</source>
        <translation>只保留最近 N 次运行的记录，删除其余记录</translation>
    </message>
    <message>
        <source>remove the records of runs that were made more than so many days ago</source>
        <translation>删除早于指定天数的运行记录</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（没有）</translation>
    </message>
    <message>
        <source>Another program wrote %1 meanwhile. Its changes are kept.</source>
        <translation>其间另一个程序写入了 %1，它的改动会保留。</translation>
    </message>
    <message>
        <source>Both changed %1. It stays: %2. Burrow would have written: %3</source>
        <translation>双方都改动了 %1。保留：%2。Burrow 原本要写入：%3</translation>
    </message>
</context>
</TS>
