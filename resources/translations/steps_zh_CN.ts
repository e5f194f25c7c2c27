<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>steps</name>
    <message>
        <source>The program gets every variable that stands in this file, PATH and LD_PRELOAD among them.</source>
        <translation>程序会得到此文件中的全部变量，包括 PATH 和 LD_PRELOAD。</translation>
    </message>
    <message>
        <source>%1 are handed to the debugger as they are.</source>
        <translation>%1 会原样传给调试器。</translation>
    </message>
    <message>
        <source>The program and the debugger run with the rights of root.</source>
        <translation>程序和调试器将以 root 权限运行。</translation>
    </message>
    <message>
        <source>The editor hands control to a debugger at %1, without a password.</source>
        <translation>编辑器会把控制权交给 %1 上的调试器，没有密码保护。</translation>
    </message>
    <message>
        <source>%1 names a file of somebody&apos;s choice that is read or written.</source>
        <translation>%1 指定了一个由他人选择、会被读写的文件。</translation>
    </message>
    <message>
        <source>%1 leads out of the folder that is open: %2.</source>
        <translation>%1 指向打开的文件夹之外：%2。</translation>
    </message>
    <message>
        <source>The value is no JSON, so nobody can say what it does.</source>
        <translation>值不是 JSON，无法判断它的作用。</translation>
    </message>
    <message>
        <source>A task runs a command as soon as you start it.</source>
        <translation>任务一启动就会运行命令。</translation>
    </message>
    <message>
        <source>%1 takes modules out of the checksum database&apos;s care. For private modules GOPRIVATE is meant.</source>
        <translation>%1 会使模块不再由校验和数据库核对。私有模块应使用 GOPRIVATE。</translation>
    </message>
    <message>
        <source>GOINSECURE lets go fetch code without encryption and without checking who sends it.</source>
        <translation>GOINSECURE 允许 go 不加密、不验证对方身份就获取代码。</translation>
    </message>
    <message>
        <source>%1 decides which programs and libraries are run.</source>
        <translation>%1 决定运行哪些程序和库。</translation>
    </message>
    <message>
        <source>%1 can name programs that go runs.</source>
        <translation>%1 可以指定由 go 运行的程序。</translation>
    </message>
    <message>
        <source>%1 decides through whom the network is reached, and whom to trust.</source>
        <translation>%1 决定经由谁访问网络，以及信任谁。</translation>
    </message>
    <message>
        <source>Burrow does not know what the variable %1 makes programs do.</source>
        <translation>Burrow 不知道变量 %1 会让程序做什么。</translation>
    </message>
    <message>
        <source>%1 is asked without encryption: anyone on the way can read and change the answers.</source>
        <translation>访问 %1 时没有加密：途中任何人都能查看和篡改返回的内容。</translation>
    </message>
    <message>
        <source>Burrow does not know the module proxy %1. It learns which modules you use and hands you their code.</source>
        <translation>Burrow 不认识模块代理 %1。它会得知你使用哪些模块，并向你提供这些模块的代码。</translation>
    </message>
    <message>
        <source>Without a checksum database nobody notices when a module was changed on its way to you.</source>
        <translation>没有校验和数据库，模块在传输途中被篡改也无从发现。</translation>
    </message>
    <message>
        <source>Burrow does not know the checksum database %1. Whoever runs it decides which code counts as genuine.</source>
        <translation>Burrow 不认识校验和数据库 %1。哪些代码算是真实的，由它的运营者决定。</translation>
    </message>
    <message>
        <source>The pattern %1 matches public modules too: they would no longer be checked against the checksum database.</source>
        <translation>模式 %1 也会匹配公开模块：这些模块将不再与校验和数据库核对。</translation>
    </message>
    <message>
        <source>The flag %1 can make go run a program, or read and write files, of somebody&apos;s choice.</source>
        <translation>参数 %1 可以让 go 运行他人指定的程序，或读写他人指定的文件。</translation>
    </message>
    <message>
        <source>%1 names a program that the editor runs.</source>
        <translation>%1 指定了由编辑器运行的程序。</translation>
    </message>
    <message>
        <source>The editor runs go and its tools from the folder that %1 names.</source>
        <translation>编辑器会从 %1 指定的目录运行 go 及其工具。</translation>
    </message>
    <message>
        <source>Tests get every variable that stands in this file, PATH and LD_PRELOAD among them.</source>
        <translation>测试会得到此文件中的全部变量，包括 PATH 和 LD_PRELOAD。</translation>
    </message>
    <message>
        <source>%1 decides which program a terminal starts.</source>
        <translation>%1 决定终端启动哪个程序。</translation>
    </message>
    <message>
        <source>%1 holds commands that the editor can start.</source>
        <translation>%1 中包含编辑器可以启动的命令。</translation>
    </message>
    <message>
        <source>The flag %1 in %2 can make a tool load code or files of somebody&apos;s choice.</source>
        <translation>%2 中的参数 %1 可以让工具加载他人指定的代码或文件。</translation>
    </message>
    <message>
        <source>Burrow does not know what %1 does.</source>
        <translation>Burrow 不知道 %1 的作用。</translation>
    </message>
</context>
</TS>
