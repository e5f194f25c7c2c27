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
    <message>
        <source>The installed Go to use: a version or the path of its go</source>
        <translation>要使用的已安装 Go：版本号，或其 go 程序的路径</translation>
    </message>
    <message>
        <source>Whether the editor gets the path of that go (go.alternateTools)</source>
        <translation>是否把该 go 的路径写给编辑器（go.alternateTools）</translation>
    </message>
    <message>
        <source>Variables of the go env file whose line is mended or removed</source>
        <translation>go env 文件中需要修正或删除的变量行</translation>
    </message>
    <message>
        <source>Module proxies in order: names from the catalog, addresses, direct; empty for the default</source>
        <translation>按顺序排列的模块代理：目录中的名称、地址、direct；留空则用默认值</translation>
    </message>
    <message>
        <source>Between proxies: | moves on after any error, a comma only when a module is not there</source>
        <translation>代理之间的分隔符：| 遇到任何错误都继续，逗号仅在找不到模块时继续</translation>
    </message>
    <message>
        <source>Checksum database: default, googlecn, or what GOSUMDB may hold</source>
        <translation>校验和数据库：default、googlecn，或 GOSUMDB 允许的值</translation>
    </message>
    <message>
        <source>Patterns of private modules (GOPRIVATE); empty for none</source>
        <translation>私有模块的匹配模式（GOPRIVATE）；留空表示没有</translation>
    </message>
    <message>
        <source>Shells that get a PATH block where one is missing</source>
        <translation>缺少 PATH 时要写入配置块的 shell</translation>
    </message>
    <message>
        <source>The editor whose user settings are meant</source>
        <translation>要修改哪个编辑器的用户设置</translation>
    </message>
    <message>
        <source>The profile of that editor; empty for the default one</source>
        <translation>该编辑器的配置文件；留空表示默认配置文件</translation>
    </message>
    <message>
        <source>Faults in launch.json that are mended, by their name in the plan</source>
        <translation>launch.json 中要修正的问题，用计划中的名称表示</translation>
    </message>
    <message>
        <source>Another start-up file of that shell for its block</source>
        <translation>该 shell 的配置块改写到另一个启动文件</translation>
    </message>
    <message>
        <source>A user setting, as JSON: go.lintTool, gopls/ui.semanticTokens, [go]/editor.tabSize; null removes it</source>
        <translation>用户设置，值为 JSON：go.lintTool、gopls/ui.semanticTokens、[go]/editor.tabSize；null 表示删除</translation>
    </message>
    <message>
        <source>The same in the settings of the workspace</source>
        <translation>同上，用于工作区设置</translation>
    </message>
    <message>
        <source>Entries for launch.json: package, file, test, attach, remote, core, exec</source>
        <translation>launch.json 的条目：package、file、test、attach、remote、core、exec</translation>
    </message>
    <message>
        <source>Entries for tasks.json: build, test, coverage</source>
        <translation>tasks.json 的条目：build、test、coverage</translation>
    </message>
    <message>
        <source>%1: there is no entry called “%2”. It can be one of: %3.</source>
        <translation>%1：没有名为“%2”的条目。可以是：%3。</translation>
    </message>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 必须是对象。</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 必须是列表。</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 必须是文本。</translation>
    </message>
    <message>
        <source>There is no choice called “%1”.</source>
        <translation>没有名为“%1”的选项。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>A folder with a main package, a .go file, or the binary.</source>
        <translation>main 包所在文件夹、.go 文件，或二进制文件。</translation>
    </message>
    <message>
        <source>Core file</source>
        <translation>核心转储文件</translation>
    </message>
    <message>
        <source>Core files of Linux only.</source>
        <translation>仅支持 Linux 的核心转储文件。</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>${command:pickGoProcess} asks each time; a number or a name also works.</source>
        <translation>${command:pickGoProcess} 每次询问；也可以填进程号或名称。</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Keep this and forward the port with ssh: dlv has no password of its own.</source>
        <translation>保持不变，用 ssh 转发端口：dlv 自身没有密码。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Source paths</source>
        <translation>源码路径</translation>
    </message>
    <message>
        <source>Where the sources lie here, and where they lay when the program was built.</source>
        <translation>源码在本机的位置，以及编译程序时的位置。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Pause at once</source>
        <translation>立即暂停</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>A terminal is needed for programs that read standard input.</source>
        <translation>程序要读取标准输入时需要使用终端。</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Empty: the folder of the package.</source>
        <translation>留空：包所在的目录。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Values are taken as they are: no $HOME, no ~.</source>
        <translation>值按原样使用：不支持 $HOME 和 ~。</translation>
    </message>
    <message>
        <source>Environment file</source>
        <translation>环境变量文件</translation>
    </message>
    <message>
        <source>KEY=value lines. The path must be absolute or begin with a VS Code variable; ~ does not work.</source>
        <translation>由 KEY=value 行组成。路径必须是绝对路径或以 VS Code 变量开头；~ 无效。</translation>
    </message>
    <message>
        <source>Build flags</source>
        <translation>编译参数</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>Where the built program is put; it is deleted afterwards.</source>
        <translation>编译出的程序放在哪里；结束后会删除。</translation>
    </message>
    <message>
        <source>Wait for</source>
        <translation>等待进程</translation>
    </message>
    <message>
        <source>Waits for a process whose name begins like this, instead of asking.</source>
        <translation>不询问，而是等待名称以此开头的进程。</translation>
    </message>
    <message>
        <source>As root</source>
        <translation>以 root 运行</translation>
    </message>
    <message>
        <source>Runs dlv with sudo; needs a terminal as console.</source>
        <translation>用 sudo 运行 dlv；控制台必须是终端。</translation>
    </message>
    <message>
        <source>Show global variables</source>
        <translation>显示全局变量</translation>
    </message>
    <message>
        <source>Show registers</source>
        <translation>显示寄存器</translation>
    </message>
    <message>
        <source>Hide goroutines of the runtime</source>
        <translation>隐藏运行时的 goroutine</translation>
    </message>
    <message>
        <source>Goroutine filter</source>
        <translation>goroutine 过滤条件</translation>
    </message>
    <message>
        <source>Pprof labels shown</source>
        <translation>显示的 pprof 标签</translation>
    </message>
    <message>
        <source>Stack depth</source>
        <translation>调用栈深度</translation>
    </message>
    <message>
        <source>Longest text shown</source>
        <translation>文本显示的最大长度</translation>
    </message>
    <message>
        <source>Most elements shown</source>
        <translation>显示的元素个数上限</translation>
    </message>
    <message>
        <source>Follow programs it starts</source>
        <translation>跟踪其启动的程序</translation>
    </message>
    <message>
        <source>Follow only those that match</source>
        <translation>只跟踪匹配的程序</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Standard input from</source>
        <translation>标准输入来自</translation>
    </message>
    <message>
        <source>Standard output to</source>
        <translation>标准输出写入</translation>
    </message>
    <message>
        <source>Error output to</source>
        <translation>错误输出写入</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>default is native on Linux and debugserver on macOS.</source>
        <translation>default 在 Linux 上是 native，在 macOS 上是 debugserver。</translation>
    </message>
    <message>
        <source>Flags for dlv</source>
        <translation>dlv 的参数</translation>
    </message>
    <message>
        <source>Not --listen and not --headless.</source>
        <translation>不能用 --listen 和 --headless。</translation>
    </message>
    <message>
        <source>Show the debugger&apos;s log</source>
        <translation>显示调试器日志</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>日志内容</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>An absolute path.</source>
        <translation>绝对路径。</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>This machine refuses every attach until it is restarted with another setting (ptrace_scope is 3).</source>
        <translation>本机拒绝一切附加，除非更改设置并重新启动（ptrace_scope 为 3）。</translation>
    </message>
    <message>
        <source>On this machine only root may attach to a process (ptrace_scope is 2).</source>
        <translation>本机只有 root 可以附加到进程（ptrace_scope 为 2）。</translation>
    </message>
    <message>
        <source>On this machine a debugger may attach only to programs it started itself (/proc/sys/kernel/yama/ptrace_scope is 1), so attaching to a running process is refused. As root: sysctl kernel.yama.ptrace_scope=0.</source>
        <translation>本机的调试器只能附加到由它自己启动的程序（/proc/sys/kernel/yama/ptrace_scope 为 1），因此附加到运行中的进程会被拒绝。可以 root 身份执行：sysctl kernel.yama.ptrace_scope=0。</translation>
    </message>
    <message>
        <source>In a container attaching works only with the capability SYS_PTRACE (docker run --cap-add=SYS_PTRACE).</source>
        <translation>在容器中，只有具备 SYS_PTRACE 能力才能附加（docker run --cap-add=SYS_PTRACE）。</translation>
    </message>
    <message>
        <source>Entry %1 has no name; the editor does not offer it.</source>
        <translation>第 %1 个条目没有名称，编辑器不会列出它。</translation>
    </message>
    <message>
        <source>%1: request must be launch or attach.</source>
        <translation>%1：request 必须是 launch 或 attach。</translation>
    </message>
    <message>
        <source>%1: attach knows the modes local and remote only, not %2. Core files and binaries are modes of launch.</source>
        <translation>%1：attach 只有 local 和 remote 两种模式，没有 %2。核心转储和二进制文件属于 launch 的模式。</translation>
    </message>
    <message>
        <source>%1: launch has no mode %2. It can be one of: %3.</source>
        <translation>%1：launch 没有 %2 模式。可以是：%3。</translation>
    </message>
    <message>
        <source>%1: the mode core needs the core file in coreFilePath.</source>
        <translation>%1：core 模式需要用 coreFilePath 指定核心转储文件。</translation>
    </message>
    <message>
        <source>%1: %2 means nothing in an entry of this kind.</source>
        <translation>%1：%2 在这类条目中没有作用。</translation>
    </message>
    <message>
        <source>%1: there is no corePath; the attribute is coreFilePath.</source>
        <translation>%1：没有 corePath 这个属性，应为 coreFilePath。</translation>
    </message>
    <message>
        <source>%1 still uses the legacy debug adapter. Without the line Delve&apos;s own adapter is used, which is faster and maintained.</source>
        <translation>%1 仍在使用旧版调试适配器。去掉这一行就会使用 Delve 自带的适配器，它更快，并且仍在维护。</translation>
    </message>
    <message>
        <source>%1: only the legacy debug adapter reads %2; Delve&apos;s own adapter warns about it.</source>
        <translation>%1：只有旧版调试适配器会读取 %2；Delve 自带的适配器会对此给出警告。</translation>
    </message>
    <message>
        <source>%1: the editor sets %2 itself; in dlvFlags it makes the start fail.</source>
        <translation>%1：%2 由编辑器自行设置；写在 dlvFlags 中会导致启动失败。</translation>
    </message>
    <message>
        <source>%1: port must be a number, without quotes.</source>
        <translation>%1：port 必须是不带引号的数字。</translation>
    </message>
    <message>
        <source>Write port as a number</source>
        <translation>把 port 写成数字</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>删除该条目</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>The editor expects this version in a new file.</source>
        <translation>编辑器要求新文件带有此版本号。</translation>
    </message>
    <message>
        <source>Delve opens core files of Linux and Windows, not those of macOS.</source>
        <translation>Delve 可以打开 Linux 和 Windows 的核心转储，不支持 macOS 的。</translation>
    </message>
    <message>
        <source>Connects to dlv --headless on another machine. It has no password: leave it at 127.0.0.1 there and forward the port with ssh.</source>
        <translation>连接到另一台机器上的 dlv --headless。它没有密码：让它在那边只监听 127.0.0.1，再用 ssh 转发端口。</translation>
    </message>
    <message>
        <source>Add the entry “%1”</source>
        <translation>添加条目“%1”</translation>
    </message>
    <message>
        <source>Add the task “%1”</source>
        <translation>添加任务“%1”</translation>
    </message>
    <message>
        <source>Runs go itself, without a shell, so it works also where a terminal would not find go.</source>
        <translation>不经 shell 直接运行 go，因此终端找不到 go 时也能使用。</translation>
    </message>
    <message>
        <source>Entries for launch.json and tasks.json belong to a workspace: open one first.</source>
        <translation>launch.json 和 tasks.json 的条目属于工作区：请先打开一个工作区。</translation>
    </message>
    <message>
        <source>Debug this package</source>
        <translation>调试当前包</translation>
    </message>
    <message>
        <source>builds and starts the main package</source>
        <translation>编译并启动 main 包</translation>
    </message>
    <message>
        <source>Debug the current file</source>
        <translation>调试当前文件</translation>
    </message>
    <message>
        <source>a single main file, or the tests in it</source>
        <translation>单个 main 文件，或其中的测试</translation>
    </message>
    <message>
        <source>Debug the test at the cursor</source>
        <translation>调试光标处的测试</translation>
    </message>
    <message>
        <source>select the name of the test first</source>
        <translation>请先选中测试的名称</translation>
    </message>
    <message>
        <source>Attach to a process</source>
        <translation>附加到进程</translation>
    </message>
    <message>
        <source>one that runs on this machine</source>
        <translation>本机上运行的进程</translation>
    </message>
    <message>
        <source>Attach to a remote Delve</source>
        <translation>附加到远程 Delve</translation>
    </message>
    <message>
        <source>headless dlv at an address</source>
        <translation>某地址上的 headless dlv</translation>
    </message>
    <message>
        <source>Open a core dump</source>
        <translation>打开核心转储</translation>
    </message>
    <message>
        <source>what a crash on Linux left behind</source>
        <translation>程序在 Linux 上崩溃后留下的文件</translation>
    </message>
    <message>
        <source>Debug a binary</source>
        <translation>调试二进制文件</translation>
    </message>
    <message>
        <source>already built, best with -gcflags=&quot;all=-N -l&quot;</source>
        <translation>已编译好，最好使用 -gcflags=&quot;all=-N -l&quot;</translation>
    </message>
    <message>
        <source>What go gets after build or test, the packages last.</source>
        <translation>build 或 test 之后传给 go 的参数，包放在最后。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Problem matcher</source>
        <translation>问题匹配器</translation>
    </message>
    <message>
        <source>Turns compiler messages into entries of the Problems view.</source>
        <translation>把编译器的消息变成“问题”视图中的条目。</translation>
    </message>
    <message>
        <source>Build everything</source>
        <translation>编译全部</translation>
    </message>
    <message>
        <source>go build for all packages</source>
        <translation>对所有包执行 go build</translation>
    </message>
    <message>
        <source>Test everything</source>
        <translation>测试全部</translation>
    </message>
    <message>
        <source>go test for all packages</source>
        <translation>对所有包执行 go test</translation>
    </message>
    <message>
        <source>Test with coverage</source>
        <translation>测试并统计覆盖率</translation>
    </message>
    <message>
        <source>writes a profile that the editor can show</source>
        <translation>生成编辑器可以显示的覆盖率文件</translation>
    </message>
    <message>
        <source>“%1” has no place in an entry of the kind %2: the debugger would not take it.</source>
        <translation>“%1”不能用在 %2 类条目中：调试器不接受。</translation>
    </message>
    <message>
        <source>The value for %1 does not have the form it needs: %2</source>
        <translation>%1 的值形式不符合要求：%2</translation>
    </message>
    <message>
        <source>%1 can be one of: %2.</source>
        <translation>%1 可以是：%2。</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 不能为空。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>There is no entry called “%1”.</source>
        <translation>没有名为“%1”的条目。</translation>
    </message>
    <message>
        <source>GOROOT is fixed here. Once that folder is gone, after an upgrade for one, every go command fails; go finds its own folder without this line.</source>
        <translation>这里固定了 GOROOT。一旦该目录消失（例如升级之后），所有 go 命令都会失败；没有这一行，go 也能找到自己的目录。</translation>
    </message>
    <message>
        <source>An empty %1 line does not mean the default: go stops on it. Without the line the default is used.</source>
        <translation>空的 %1 行并不表示默认值，go 会因此停止。删除这一行才会使用默认值。</translation>
    </message>
    <message>
        <source>go cannot use “%1” in GOPROXY: an entry is an address with https:// in front, direct or off, without quotes.</source>
        <translation>go 无法使用 GOPROXY 中的“%1”：每一项应是以 https:// 开头的地址、direct 或 off，不带引号。</translation>
    </message>
    <message>
        <source>GOPROXY names no proxy at all, and go stops on that. Without the line the default is used.</source>
        <translation>GOPROXY 中没有任何代理，go 会因此停止。删除这一行就会使用默认值。</translation>
    </message>
    <message>
        <source>go cannot use “%1” as a checksum database.</source>
        <translation>go 无法把“%1”用作校验和数据库。</translation>
    </message>
    <message>
        <source>%1 must be an absolute folder; go takes “%2” as it is written and fails.</source>
        <translation>%1 必须是绝对路径；go 会原样使用“%2”并因此失败。</translation>
    </message>
    <message>
        <source>“%1” in GOFLAGS is no flag, and every go command fails because of it.</source>
        <translation>GOFLAGS 中的“%1”不是参数，所有 go 命令都会因此失败。</translation>
    </message>
    <message>
        <source>GO111MODULE can be on, off or auto; “%1” stops go.</source>
        <translation>GO111MODULE 可以是 on、off 或 auto；“%1”会使 go 停止。</translation>
    </message>
    <message>
        <source>go cannot use “%1” as GOTOOLCHAIN: a name is local, auto, path, or like go1.26.8.</source>
        <translation>go 无法把“%1”用作 GOTOOLCHAIN：应为 local、auto、path，或 go1.26.8 这样的名称。</translation>
    </message>
    <message>
        <source>Modules are switched off: go.mod files are ignored everywhere. Few projects want that today.</source>
        <translation>模块功能被关闭：所有 go.mod 文件都会被忽略。如今很少有项目需要这样。</translation>
    </message>
    <message>
        <source>go takes the value of %1 as it is written, quotes and line ends included, so it does not mean what it looks like.</source>
        <translation>go 会原样读取 %1 的值，连同引号和行尾字符，因此实际含义与看上去不同。</translation>
    </message>
    <message>
        <source>Mend %1 in the go env file</source>
        <translation>修正 go env 文件中的 %1</translation>
    </message>
    <message>
        <source>Remove %1 from the go env file</source>
        <translation>从 go env 文件中删除 %1</translation>
    </message>
    <message>
        <source>No editor was found in which Go could be pinned.</source>
        <translation>没有找到可以固定 Go 的编辑器。</translation>
    </message>
    <message>
        <source>Pin Go for the editor</source>
        <translation>为编辑器固定 Go</translation>
    </message>
    <message>
        <source>The editor uses %1 whatever its PATH holds, also when it is opened from the Dock or a menu. Terminals are not affected, and if you move this Go, the line must follow.</source>
        <translation>无论 PATH 如何，编辑器都会使用 %1，从程序坞或菜单打开时也一样。终端不受影响；如果移动了这个 Go，这一行也要随之修改。</translation>
    </message>
    <message>
        <source>No installed Go is %1. Choose one of those that were found.</source>
        <translation>已安装的 Go 中没有 %1。请从找到的版本中选择。</translation>
    </message>
    <message>
        <source>There is no Go to pin: none is installed.</source>
        <translation>没有可以固定的 Go：尚未安装。</translation>
    </message>
    <message>
        <source>GOENV=off is set, so go reads no go env file and nothing in it needs mending.</source>
        <translation>已设置 GOENV=off，go 不读取 go env 文件，其中无需修正。</translation>
    </message>
    <message>
        <source>Proxies are separated by a comma or a bar, not by “%1”.</source>
        <translation>代理之间用逗号或竖线分隔，不能用“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no module proxy: an address with https:// in front, direct or off is meant.</source>
        <translation>“%1”不是模块代理：应为以 https:// 开头的地址、direct 或 off。</translation>
    </message>
    <message>
        <source>go never gets past %1: put it at the end of the list.</source>
        <translation>go 到 %1 就不会再往后尝试：请把它放在列表末尾。</translation>
    </message>
    <message>
        <source>Burrow does not switch the checksum database off: every module would go unchecked, and Go could no longer fetch its own toolchains. For private modules use GOPRIVATE.</source>
        <translation>Burrow 不会关闭校验和数据库：否则所有模块都不再校验，Go 也无法下载自己的工具链。私有模块请使用 GOPRIVATE。</translation>
    </message>
    <message>
        <source>“%1” is no checksum database that go knows.</source>
        <translation>“%1”不是 go 认识的校验和数据库。</translation>
    </message>
    <message>
        <source>“%1” is an address: a pattern for private modules is like git.example.com/team, without https://.</source>
        <translation>“%1”是地址：私有模块的模式形如 git.example.com/team，不带 https://。</translation>
    </message>
    <message>
        <source>“%1” cannot be a pattern for private modules: it holds a space, a comma, a colon or a quote.</source>
        <translation>“%1”不能用作私有模块的模式：其中含有空格、逗号、冒号或引号。</translation>
    </message>
    <message>
        <source>Without the line go uses its default, proxy.golang.org.</source>
        <translation>没有这一行时，go 使用默认的 proxy.golang.org。</translation>
    </message>
    <message>
        <source>go fetches modules from here.</source>
        <translation>go 从这里下载模块。</translation>
    </message>
    <message>
        <source>go fetches modules from here. After a bar it moves on to the next entry on any error, also when a proxy does not answer.</source>
        <translation>go 从这里下载模块。竖线之后：遇到任何错误都会尝试下一项，代理没有响应时也是。</translation>
    </message>
    <message>
        <source>go fetches modules from here. After a comma it moves on only when a module is not there (404 and 410); a proxy that does not answer stops it.</source>
        <translation>go 从这里下载模块。逗号之后：只有找不到模块（404 和 410）时才尝试下一项；代理没有响应则会停止。</translation>
    </message>
    <message>
        <source>The variable %1 is set to %2 where Burrow was started, and wins over the go env file there.</source>
        <translation>启动 Burrow 的环境中设置了变量 %1=%2，它优先于 go env 文件。</translation>
    </message>
    <message>
        <source>The start-up files of %3 set %1 to %2, which wins over the go env file. Remove it there, or nothing changes.</source>
        <translation>%3 的启动文件把 %1 设为 %2，它优先于 go env 文件。请在那里删除，否则不会有任何变化。</translation>
    </message>
    <message>
        <source>In the editor, go.toolsEnvVars in %3 sets %1 to %2, which wins over the go env file.</source>
        <translation>在编辑器中，%3 里的 go.toolsEnvVars 把 %1 设为 %2，它优先于 go env 文件。</translation>
    </message>
    <message>
        <source>Set %1 in the go env file</source>
        <translation>在 go env 文件中设置 %1</translation>
    </message>
    <message>
        <source>GOENV=off is set, so go would not read what Burrow writes. Unset GOENV first.</source>
        <translation>已设置 GOENV=off，go 不会读取 Burrow 写入的内容。请先取消 GOENV。</translation>
    </message>
    <message>
        <source>It could not be found out where go keeps its settings on this machine.</source>
        <translation>无法得知本机的 go 把设置保存在哪里。</translation>
    </message>
    <message>
        <source>Without the line go uses its default, sum.golang.org.</source>
        <translation>没有这一行时，go 使用默认的 sum.golang.org。</translation>
    </message>
    <message>
        <source>go checks the modules it fetches against this database.</source>
        <translation>go 用此数据库校验下载的模块。</translation>
    </message>
    <message>
        <source>Modules that match are fetched straight from their repository; no proxy and no checksum database hears of them.</source>
        <translation>匹配的模块会直接从其仓库获取，不会告知任何代理和校验和数据库。</translation>
    </message>
    <message>
        <source>%1 did not answer, so what it finds now is unknown. The line adds %2 only where it is missing.</source>
        <translation>%1 没有响应，因此不知道它现在能找到什么。这一行只在缺少时添加 %2。</translation>
    </message>
    <message>
        <source>%1 finds another go before the one you chose; this puts %2 in front.</source>
        <translation>%1 先找到的是另一个 go，而不是你选择的；这样会把 %2 放到最前面。</translation>
    </message>
    <message>
        <source>%1 does not find programs in %2 now.</source>
        <translation>%1 现在找不到 %2 中的程序。</translation>
    </message>
    <message>
        <source>Put %1 on PATH in %2</source>
        <translation>在 %2 中把 %1 加入 PATH</translation>
    </message>
    <message>
        <source>Burrow does not write start-up files of %1. Paste this into %2 yourself: %3</source>
        <translation>Burrow 不修改 %1 的启动文件。请自行把以下内容粘贴到 %2：%3</translation>
    </message>
    <message>
        <source>The shell %1 was not found on this machine.</source>
        <translation>本机上没有找到 shell %1。</translation>
    </message>
    <message>
        <source>%1 is no start-up file of %2 that Burrow may edit.</source>
        <translation>%1 不是 Burrow 可以修改的 %2 启动文件。</translation>
    </message>
    <message>
        <source>Burrow has not read this file, so nothing can be planned for it: scan again.</source>
        <translation>Burrow 没有读取过此文件，无法为它制定计划：请重新扫描。</translation>
    </message>
    <message>
        <source>Burrow knows no setting called %1.</source>
        <translation>Burrow 不认识名为 %1 的设置。</translation>
    </message>
    <message>
        <source>There is no entry called “%1”. It can be one of: %2.</source>
        <translation>没有名为“%1”的条目。可以是：%2。</translation>
    </message>
    <message>
        <source>“%1” is no choice: it needs the form key=value.</source>
        <translation>“%1”不是有效的选项：应为 key=value 的形式。</translation>
    </message>
    <message>
        <source>%1 can be true or false, not “%2”.</source>
        <translation>%1 可以是 true 或 false，不能是“%2”。</translation>
    </message>
    <message>
        <source>There is no choice called “%1”. There are: %2.</source>
        <translation>没有名为“%1”的选项。可用的有：%2。</translation>
    </message>
    <message>
        <source>The value for %1 is no JSON: %2</source>
        <translation>%1 的值不是 JSON：%2</translation>
    </message>
    <message>
        <source>The value for %1 must be of the type %2.</source>
        <translation>%1 的值必须是 %2 类型。</translation>
    </message>
    <message>
        <source>%1 does nothing today, so Burrow does not write it.</source>
        <translation>%1 如今已不起作用，Burrow 不会写入。</translation>
    </message>
    <message>
        <source>%1 does nothing today, so Burrow does not write it. Use %2.</source>
        <translation>%1 如今已不起作用，Burrow 不会写入。请使用 %2。</translation>
    </message>
    <message>
        <source>%1 belongs to this machine, not to a project: Burrow writes it to user settings only.</source>
        <translation>%1 属于本机而不属于项目：Burrow 只把它写入用户设置。</translation>
    </message>
    <message>
        <source>gopls knows %1 since %2; the one installed here is %3 and would report an error.</source>
        <translation>gopls 从 %2 起才支持 %1；本机安装的是 %3，会报告错误。</translation>
    </message>
    <message>
        <source>The language server is switched off by this line. Without it gopls works again: completion, navigation, problems.</source>
        <translation>这一行关闭了语言服务器。删除后 gopls 恢复工作：补全、跳转、问题诊断。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove the other spelling of %1</source>
        <translation>删除 %1 的另一种写法</translation>
    </message>
    <message>
        <source>gopls would complain about a second or unknown key.</source>
        <translation>否则 gopls 会报告重复或未知的键。</translation>
    </message>
    <message>
        <source>Settings of a workspace were chosen, but no workspace is open.</source>
        <translation>选择了工作区设置，但没有打开工作区。</translation>
    </message>
    <message>
        <source>Settings of an editor were chosen, but no such editor or profile was found here.</source>
        <translation>选择了编辑器设置，但本机没有找到相应的编辑器或配置文件。</translation>
    </message>
    <message>
        <source>Terminals start zsh without a login here, so .zshrc is what they read; the editor&apos;s look-up reads it too.</source>
        <translation>这里的终端以非登录方式启动 zsh，读取的是 .zshrc；编辑器查询环境时也会读取它。</translation>
    </message>
    <message>
        <source>PATH is already set in .zshrc; terminals and the editor&apos;s look-up read it after the system has set its own PATH.</source>
        <translation>.zshrc 中已经设置了 PATH；终端和编辑器查询环境时都会在系统设置 PATH 之后读取它。</translation>
    </message>
    <message>
        <source>Terminals and the editor&apos;s look-up start zsh with a login on macOS, and .zprofile is read after the system has set its own PATH.</source>
        <translation>在 macOS 上，终端和编辑器查询环境时都以登录方式启动 zsh，.zprofile 在系统设置 PATH 之后读取。</translation>
    </message>
    <message>
        <source>bash reads %1 when it starts with a login, as the editor&apos;s look-up does; it reads only the first of .bash_profile, .bash_login and .profile.</source>
        <translation>bash 以登录方式启动时（编辑器查询环境也是如此）读取 %1；.bash_profile、.bash_login、.profile 中只读取第一个存在的。</translation>
    </message>
    <message>
        <source>Terminals start bash without a login here, so .bashrc is what they read.</source>
        <translation>这里的终端以非登录方式启动 bash，读取的是 .bashrc。</translation>
    </message>
    <message>
        <source>fish reads every file in conf.d, however it is started; one of our own can be removed as a whole.</source>
        <translation>无论怎样启动，fish 都会读取 conf.d 中的所有文件；单独的文件可以整个删除。</translation>
    </message>
    <message>
        <source>You chose this file.</source>
        <translation>由你选择的文件。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Debug &amp; test</source>
        <translation>调试与测试</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Line %1 is no line of a Go cover profile.</source>
        <translation>第 %1 行不是 Go 覆盖率文件的内容。</translation>
    </message>
    <message>
        <source>Only fields that the debugger accepts are written.</source>
        <translation>只会写入调试器接受的字段。</translation>
    </message>
    <message>
        <source>Modules are switched off (GO111MODULE=off): go looks for packages below GOPATH and ignores go.mod.</source>
        <translation>模块功能已关闭（GO111MODULE=off）：go 在 GOPATH 下查找包，并忽略 go.mod。</translation>
    </message>
    <message>
        <source>GO111MODULE=auto: modules are used only where a go.mod is found, as before Go 1.16.</source>
        <translation>GO111MODULE=auto：只有找到 go.mod 时才使用模块，与 Go 1.16 之前相同。</translation>
    </message>
    <message>
        <source>Modules are on, as they are by default since Go 1.16.</source>
        <translation>模块功能已开启，这是 Go 1.16 以来的默认行为。</translation>
    </message>
    <message>
        <source>There is no go.mod in %1 or above it.</source>
        <translation>%1 及其上级目录中没有 go.mod。</translation>
    </message>
    <message>
        <source>The folder lies below GOPATH/src, which counts only while modules are off.</source>
        <translation>该文件夹位于 GOPATH/src 下，这只在关闭模块功能时才有意义。</translation>
    </message>
    <message>
        <source>go build will answer that go.mod was not found. The command go mod init makes one.</source>
        <translation>go build 会提示找不到 go.mod。可以用 go mod init 命令创建。</translation>
    </message>
    <message>
        <source>This is the module %1, by %2.</source>
        <translation>这是模块 %1，由 %2 定义。</translation>
    </message>
    <message>
        <source>It asks for Go %1 or newer.</source>
        <translation>它要求 Go %1 或更高版本。</translation>
    </message>
    <message>
        <source>Its toolchain line suggests %1.</source>
        <translation>它的 toolchain 行建议使用 %1。</translation>
    </message>
    <message>
        <source>GOWORK=off: a go.work file would be ignored.</source>
        <translation>GOWORK=off：go.work 文件会被忽略。</translation>
    </message>
    <message>
        <source>%1 joins several modules; go works on all of them at once.</source>
        <translation>%1 把多个模块合在一起；go 会同时处理它们。</translation>
    </message>
    <message>
        <source>Go %1 is too old for it, and GOTOOLCHAIN=local forbids fetching a newer one: go will refuse.</source>
        <translation>Go %1 对它来说太旧，而 GOTOOLCHAIN=local 禁止下载新版本：go 会拒绝执行。</translation>
    </message>
    <message>
        <source>Go %1 will fetch and use %2 for it by itself.</source>
        <translation>Go %1 会自行下载并使用 %2。</translation>
    </message>
    <message>
        <source>Go %1 is too old for it, and older than the releases that fetch a newer one by themselves.</source>
        <translation>Go %1 对它来说太旧，而且比能自动下载新版本的 Go 还要旧。</translation>
    </message>
    <message>
        <source>What go would do here is unknown, because go could not be asked.</source>
        <translation>无法向 go 查询，因此不知道 go 在这里会怎么做。</translation>
    </message>
    <message>
        <source>GOPATH is %1: downloaded modules and installed programs go there.</source>
        <translation>GOPATH 是 %1：下载的模块和安装的程序都放在那里。</translation>
    </message>
    <message>
        <source>Where go install puts programs is unknown, because go could not be asked.</source>
        <translation>无法向 go 查询，因此不知道 go install 把程序放在哪里。</translation>
    </message>
    <message>
        <source>%1 does not exist yet; go install makes it.</source>
        <translation>%1 尚不存在；go install 会创建它。</translation>
    </message>
    <message>
        <source>%1 is no folder, so go install fails. Move that file away.</source>
        <translation>%1 不是文件夹，go install 会失败。请移走该文件。</translation>
    </message>
    <message>
        <source>%1 belongs to another user, often because go install was once run with sudo.</source>
        <translation>%1 属于其他用户，通常是因为曾用 sudo 运行过 go install。</translation>
    </message>
    <message>
        <source>%1 is not writable, so go install fails.</source>
        <translation>%1 不可写，go install 会失败。</translation>
    </message>
    <message>
        <source>%1 is there and yours.</source>
        <translation>%1 已存在，并且属于你。</translation>
    </message>
    <message>
        <source>Take the other Go out of the block in %1</source>
        <translation>从 %1 的配置块中去掉另一个 Go</translation>
    </message>
    <message>
        <source>An earlier block of Burrow&apos;s puts another Go in front of the one you chose.</source>
        <translation>Burrow 之前写入的配置块把另一个 Go 放在了你选择的 Go 前面。</translation>
    </message>
    <message>
        <source>The workspace sets %1 to %2, and that wins while it is open.</source>
        <translation>工作区把 %1 设为 %2，打开该工作区时以它为准。</translation>
    </message>
    <message>
        <source>%1 is written in a way that gopls does not see: it must stand directly inside &quot;gopls&quot;: { }.</source>
        <translation>%1 的写法 gopls 看不到：它必须直接写在 &quot;gopls&quot;: { } 里面。</translation>
    </message>
    <message>
        <source>%1 is there more than once, which gopls reports as an error.</source>
        <translation>%1 出现了不止一次，gopls 会将其报告为错误。</translation>
    </message>
    <message>
        <source>No editor was found.</source>
        <translation>没有找到编辑器。</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>没有打开工作区。</translation>
    </message>
    <message>
        <source>%1 stays as it is.</source>
        <translation>%1 保持原样。</translation>
    </message>
    <message>
        <source>%1 has a mistake, so it stays as it is.</source>
        <translation>%1 有错误，因此保持原样。</translation>
    </message>
    <message>
        <source>Repair that and scan again.</source>
        <translation>请改正后重新扫描。</translation>
    </message>
    <message>
        <source>Give the new %1 its version</source>
        <translation>为新建的 %1 写入版本号</translation>
    </message>
    <message>
        <source>%1 reads %2 only as far as a mistake in it, so what Burrow adds may have no effect. Mend this line first: %3</source>
        <translation>%1 读到 %2 中的一处错误就不再往下读，Burrow 添加的内容可能不起作用。请先改正这一行：%3</translation>
    </message>
    <message>
        <source>%1 did not answer in time, so Burrow cannot tell whether it finds go and its tools. See what its start-up files wait for, or choose %1 on the PATH page.</source>
        <translation>%1 没有及时应答，因此 Burrow 无法判断它能否找到 go 及其工具。请看看它的启动文件在等待什么，或者在 PATH 页面上选中 %1。</translation>
    </message>
    <message>
        <source>%1 could not be started, so Burrow cannot tell whether it finds go and its tools.</source>
        <translation>%1 无法启动，因此 Burrow 无法判断它能否找到 go 及其工具。</translation>
    </message>
    <message>
        <source>The start-up files of %1 end it (exit code %2), so Burrow cannot tell whether it finds go and its tools. Mend them, or choose %1 on the PATH page.</source>
        <translation>%1 的启动文件让它提前退出（退出码 %2），因此 Burrow 无法判断它能否找到 go 及其工具。请改正这些文件，或者在 PATH 页面上选中 %1。</translation>
    </message>
    <message>
        <source>The start-up files of %1 end it (exit code %2), so Burrow cannot tell whether it finds go and its tools. Mend them, or choose %1 on the PATH page. It said: %3</source>
        <translation>%1 的启动文件让它提前退出（退出码 %2），因此 Burrow 无法判断它能否找到 go 及其工具。请改正这些文件，或者在 PATH 页面上选中 %1。它的输出是：%3</translation>
    </message>
    <message>
        <source>%1 stands in a block for several languages, which Burrow leaves alone. Remove it there by hand.</source>
        <translation>%1 写在同时用于几种语言的块里，Burrow 不改动它。请手动在那里删除。</translation>
    </message>
    <message>
        <source>“%1” is no name of a variable: a name is made of letters, digits and underscores and begins with no digit.</source>
        <translation>“%1”不是合法的变量名：变量名由字母、数字和下划线组成，且不以数字开头。</translation>
    </message>
    <message>
        <source>%1 holds the lines of Burrow already, and still %2 does not find programs in %3: what it reads after them sets PATH without its old value. Add $PATH to it there.</source>
        <translation>%1 里已经有 Burrow 的这几行，但 %2 仍找不到 %3 里的程序：它之后读取的内容重新设置了 PATH，没有保留原来的值。请在那里加上 $PATH。</translation>
    </message>
    <message>
        <source>A login shell reads .zlogin last, and it sets PATH anew: what the other files add is lost there.</source>
        <translation>登录 shell 最后读取 .zlogin，而它重新设置了 PATH，其他文件添加的内容会因此丢失。</translation>
    </message>
    <message>
        <source>PATH is set anew after fish has read conf.d/burrow.fish, so the lines stand in config.fish, which it reads last.</source>
        <translation>fish 读完 conf.d/burrow.fish 之后 PATH 又被重新设置，所以这几行写在它最后读取的 config.fish 里。</translation>
    </message>
    <message>
        <source>%1 makes the editor run its command %2.</source>
        <translation>%1 会让编辑器运行它的命令 %2。</translation>
    </message>
    <message>
        <source>Version managers read their pin from %1; go itself does not.</source>
        <translation>版本管理器从 %1 读取固定的版本；go 本身不读取它。</translation>
    </message>
</context>
</TS>
