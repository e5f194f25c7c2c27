<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>race</name>
    <message>
        <source>%1 knows no version of %2.</source>
        <translation>%1 上没有 %2 的任何版本。</translation>
    </message>
    <message>
        <source>%1 does not have the module (HTTP %2).</source>
        <translation>%1 上没有该模块（HTTP %2）。</translation>
    </message>
    <message>
        <source>%1 refuses access (HTTP %2).</source>
        <translation>%1 拒绝访问（HTTP %2）。</translation>
    </message>
    <message>
        <source>A forward proxy on the way to %1 wants a name and password (HTTP %2).</source>
        <translation>通往 %1 的正向代理需要用户名和密码（HTTP %2）。</translation>
    </message>
    <message>
        <source>%1 was asked too often (HTTP %2). Try again later.</source>
        <translation>对 %1 的请求过于频繁（HTTP %2），请稍后再试。</translation>
    </message>
    <message>
        <source>%1 is out of order (HTTP %2).</source>
        <translation>%1 出现故障（HTTP %2）。</translation>
    </message>
    <message>
        <source>%1 answered in an unexpected way (HTTP %2).</source>
        <translation>%1 的响应不符合预期（HTTP %2）。</translation>
    </message>
    <message>
        <source>Instead of %1 a web page answered: the network wants you to sign in first, or blocks the address.</source>
        <translation>返回的是网页而不是 %1 的内容：网络要求先登录，或屏蔽了该地址。</translation>
    </message>
    <message>
        <source>GOPROXY holds %1, which is no address. It must begin with https://, http:// or file://.</source>
        <translation>GOPROXY 中的 %1 不是有效地址，必须以 https://、http:// 或 file:// 开头。</translation>
    </message>
    <message>
        <source>GOPROXY has no entries. Go stops at that; remove the line to get the default.</source>
        <translation>GOPROXY 中没有任何条目，go 会因此报错；删除这一行即可恢复默认值。</translation>
    </message>
    <message>
        <source>Goes directly to %1. No proxy and no checksum database is told of it.</source>
        <translation>直接访问 %1，不会告知任何代理或校验和数据库。</translation>
    </message>
    <message>
        <source>Goes directly to %1, and no proxy is told of it. But the checksum database %2 is: set GOPRIVATE, or GONOSUMDB too.</source>
        <translation>直接访问 %1，不会告知任何代理，但校验和数据库 %2 会得知：请设置 GOPRIVATE，或同时设置 GONOSUMDB。</translation>
    </message>
    <message>
        <source>%1 has it: %2.</source>
        <translation>%1 上有该模块：%2。</translation>
    </message>
    <message>
        <source>%1 fails, and go stops there: after a comma the next entry is asked only when a module is not found (404 or 410). Separate the entries with | instead.</source>
        <translation>%1 出错，go 会就此停止：逗号之后的条目只在找不到模块（404 或 410）时才会尝试。请改用 | 分隔。</translation>
    </message>
    <message>
        <source>Go looks into the folder %1, which is not looked into here.</source>
        <translation>go 会查找文件夹 %1，此处不做检查。</translation>
    </message>
    <message>
        <source>No proxy has it. Go would ask %1 directly, with git or another tool.</source>
        <translation>所有代理上都没有。go 会用 git 等工具直接访问 %1。</translation>
    </message>
    <message>
        <source>GOPROXY=off: go downloads nothing.</source>
        <translation>GOPROXY=off：go 不会下载任何内容。</translation>
    </message>
    <message>
        <source>No entry of GOPROXY has it.</source>
        <translation>GOPROXY 的所有条目上都没有。</translation>
    </message>
    <message>
        <source>%1 is no module path. One begins with a host name, such as git.example.com/team/tool.</source>
        <translation>%1 不是模块路径。模块路径以主机名开头，例如 git.example.com/team/tool。</translation>
    </message>
    <message>
        <source>The module zip is damaged.</source>
        <translation>模块 zip 已损坏。</translation>
    </message>
    <message>
        <source>%1 did not answer as a checksum database does.</source>
        <translation>%1 的响应不像校验和数据库。</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>自定义地址</translation>
    </message>
</context>
</TS>
