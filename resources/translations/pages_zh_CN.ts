<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Language server</source>
        <translation>语言服务器</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Problems and analyses</source>
        <translation>问题与分析</translation>
    </message>
    <message>
        <source>Inlay hints</source>
        <translation>内嵌提示</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Linting</source>
        <translation>Lint 检查</translation>
    </message>
    <message>
        <source>Building and loading</source>
        <translation>编译与加载</translation>
    </message>
    <message>
        <source>Testing and coverage</source>
        <translation>测试与覆盖率</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Editor and display</source>
        <translation>编辑器与显示</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>not set (%1)</source>
        <translation>未设置（%1）</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>no effect today</source>
        <translation>已无作用</translation>
    </message>
    <message>
        <source>gopls does not see it</source>
        <translation>gopls 看不到</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>experimental</source>
        <translation>实验性</translation>
    </message>
    <message>
        <source>the workspace wins</source>
        <translation>以工作区为准</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>将改为</translation>
    </message>
</context>
<context>
    <name>burrow::ApplyPage</name>
    <message>
        <source>Nothing has been changed.</source>
        <translation>尚未修改任何内容。</translation>
    </message>
    <message>
        <source>Nothing is written until you press Apply.</source>
        <translation>在你点击“应用”之前，不会写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>应用 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Until the first file is replaced, stopping leaves everything as it was.</source>
        <translation>在替换第一个文件之前停止，一切都会保持原样。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Everything can be undone, also weeks later: History.</source>
        <translation>一切都可以撤销，几周之后也行：见“历史”。</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Share this set-up</source>
        <translation>分享此设置</translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>你的选择已保留。</translation>
    </message>
    <message>
        <source>Look at the preview</source>
        <translation>查看预览</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>没有要写入的内容</translation>
    </message>
    <message>
        <source>No edit is chosen. The steps before this one offer them; Review shows each before it is written.</source>
        <translation>尚未选择任何修改。前面的步骤会提供修改，写入之前可在“检查”中逐一查看。</translation>
    </message>
    <message numerus="yes">
        <source>Ready to write %n file(s)</source>
        <translation>
            <numerusform>准备写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them or none. What was there before is kept, so that everything can be undone.</source>
        <translation>要么全部写入，要么一个都不写。原有内容会保留，因此一切都可以撤销。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n file(s)</source>
        <translation>
            <numerusform>正在写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>已写入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1. Exactly the bytes that Review showed.</source>
        <translation>用时 %1。写入的字节与“检查”中显示的完全一致。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written</source>
        <translation>已停止，未写入任何内容</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>未写入任何内容</translation>
    </message>
    <message>
        <source>Not everything could be put back</source>
        <translation>未能全部恢复原状</translation>
    </message>
    <message>
        <source>Each file is as it was.</source>
        <translation>每个文件都保持原样。</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>无法更改</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>已暂存</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>a link to %1</source>
        <translation>指向 %1 的链接</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It works from now on</source>
        <translation>即刻生效</translation>
    </message>
    <message>
        <source>Start these anew, once</source>
        <translation>请将以下内容重新启动一次</translation>
    </message>
    <message>
        <source>nothing that runs has to be restarted</source>
        <translation>无需重新启动任何程序</translation>
    </message>
    <message>
        <source>What must be started anew</source>
        <translation>需要重新启动的内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1  put back: %2</source>
        <translation>%1  已恢复：%2</translation>
    </message>
    <message>
        <source>%1  complete and synced beside its target: %2</source>
        <translation>%1  已在目标旁写好并同步到磁盘：%2</translation>
    </message>
    <message>
        <source>%1  in its place: %2</source>
        <translation>%1  已就位：%2</translation>
    </message>
    <message>
        <source>%1  failed: %2</source>
        <translation>%1  失败：%2</translation>
    </message>
    <message>
        <source>%1  skipped: %2</source>
        <translation>%1  已跳过：%2</translation>
    </message>
    <message>
        <source>%1  recorded as run %2</source>
        <translation>%1  已记录为运行 %2</translation>
    </message>
    <message>
        <source>At the top of the window you can finish it or put everything back.</source>
        <translation>可以在窗口顶部完成它，或者全部恢复原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written, but the run counts as interrupted</source>
        <translation>
            <numerusform>已写入 %n 个文件，但这次运行仍视为中断</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  not recorded as done: run %2</source>
        <translation>%1  未能记录为完成：运行 %2</translation>
    </message>
    <message>
        <source>Review says what has to be put right first.</source>
        <translation>检查页说明了需要先改正什么。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>burrow::BundlePanel</name>
    <message>
        <source>Bundle “%1”</source>
        <translation>配置包“%1”</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>制作于 %1</translation>
    </message>
    <message>
        <source>Nothing in it could run code or weaken verification.</source>
        <translation>其中没有会运行代码或削弱校验的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it could run code or weaken verification. Their edits are not ticked.</source>
        <translation>
            <numerusform>其中有 %n 项可能运行代码或削弱校验，对应的修改未勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not signed: nothing says who made it. Nothing is written before you have seen each edit.</source>
        <translation>配置包未签名，无法确认制作者。在你看过每处修改之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>What could do harm</source>
        <translation>可能造成危害的内容</translation>
    </message>
</context>
<context>
    <name>burrow::BundlePart</name>
    <message>
        <source>User settings</source>
        <translation>用户设置</translation>
    </message>
    <message>
        <source>Workspace settings</source>
        <translation>工作区设置</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Debug: %1</source>
        <translation>调试：%1</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>Which Go is used</source>
        <translation>使用哪个 Go</translation>
    </message>
    <message>
        <source>That Go in the editor&apos;s settings</source>
        <translation>在编辑器设置中固定该 Go</translation>
    </message>
    <message>
        <source>Repaired lines of the go env file</source>
        <translation>go env 文件中修复的行</translation>
    </message>
    <message>
        <source>Module proxies</source>
        <translation>模块代理</translation>
    </message>
    <message>
        <source>When the next proxy is asked</source>
        <translation>何时询问下一个代理</translation>
    </message>
    <message>
        <source>Checksum database</source>
        <translation>校验数据库</translation>
    </message>
    <message>
        <source>Private modules</source>
        <translation>私有模块</translation>
    </message>
    <message>
        <source>Shells that shall find Go</source>
        <translation>需要能找到 Go 的 shell</translation>
    </message>
    <message>
        <source>Start-up files of the shells</source>
        <translation>shell 的启动文件</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Profile of the editor</source>
        <translation>编辑器的配置文件</translation>
    </message>
    <message>
        <source>Repaired entries of launch.json</source>
        <translation>launch.json 中修复的条目</translation>
    </message>
</context>
<context>
    <name>burrow::CoveragePanel</name>
    <message>
        <source>Runs go test for all packages of this project, now, on this machine. The profile is kept in Burrow&apos;s own cache.</source>
        <translation>现在就在本机对此项目的所有包运行 go test。覆盖率文件保存在 Burrow 自己的缓存中。</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开一个项目。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run the tests with coverage</source>
        <translation>运行测试并统计覆盖率</translation>
    </message>
    <message>
        <source>The tests are running.</source>
        <translation>正在运行测试。</translation>
    </message>
    <message>
        <source>go test ended with %1 and wrote no profile.</source>
        <translation>go test 以 %1 结束，没有生成覆盖率文件。</translation>
    </message>
    <message>
        <source>Tests failed. %1 of the statements ran.</source>
        <translation>测试失败。执行了 %1 的语句。</translation>
    </message>
    <message>
        <source>Nothing to measure: there are no tests, or no statements.</source>
        <translation>没有可统计的内容：没有测试，或没有语句。</translation>
    </message>
    <message>
        <source>%1 of the statements ran.</source>
        <translation>执行了 %1 的语句。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Coverage by file</source>
        <translation>各文件的覆盖率</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>In VS Code the Go extension colours the covered lines itself: tick go.coverOnSave on the Settings page, or run “Go: Apply Cover Profile” on the coverage.out of the coverage task. Another way is an extension for the gutter, such as Coverage Gutters: it documents lcov and XML files, so Go&apos;s profile may have to be converted first.</source>
        <translation>在 VS Code 中，Go 扩展自己就能给覆盖到的行着色：在“设置”页勾选 go.coverOnSave，或对覆盖率任务生成的 coverage.out 运行“Go: Apply Cover Profile”命令。也可以使用在行号旁显示覆盖率的第三方扩展，例如 Coverage Gutters：其文档只提到 lcov 和 XML 文件，因此可能需要先转换 Go 的覆盖率文件。</translation>
    </message>
    <message>
        <source>No Go was found that could run the tests.</source>
        <translation>没有找到可以运行测试的 Go。</translation>
    </message>
    <message>
        <source>nothing to cover</source>
        <translation>没有可覆盖的语句</translation>
    </message>
    <message>
        <source>no statements</source>
        <translation>没有语句</translation>
    </message>
</context>
<context>
    <name>burrow::DebugPage</name>
    <message>
        <source>Debug and test</source>
        <translation>调试与测试</translation>
    </message>
    <message>
        <source>Choose what you want to start from VS Code. Only fields that the debugger accepts are offered.</source>
        <translation>选择要从 VS Code 启动什么。这里只提供调试器接受的字段。</translation>
    </message>
    <message>
        <source>Coverage of this project</source>
        <translation>此项目的覆盖率</translation>
    </message>
    <message>
        <source>already there, kept</source>
        <translation>已存在，保留</translation>
    </message>
    <message>
        <source>Entries for launch.json</source>
        <translation>launch.json 的条目</translation>
    </message>
    <message>
        <source>Entries for tasks.json</source>
        <translation>tasks.json 的条目</translation>
    </message>
    <message>
        <source>“%1” in your file does the same. It is kept as it is.</source>
        <translation>文件中的“%1”作用相同，会原样保留。</translation>
    </message>
    <message>
        <source>Tick it at the left to add it; then its fields can be changed.</source>
        <translation>在左侧勾选即可添加，之后可以修改其字段。</translation>
    </message>
    <message>
        <source>Delve opens core files of Linux and Windows, not those of macOS.</source>
        <translation>Delve 可以打开 Linux 和 Windows 的核心转储，不支持 macOS 的。</translation>
    </message>
    <message>
        <source>Start it on that machine</source>
        <translation>在那台机器上启动</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What is wrong in launch.json</source>
        <translation>launch.json 中的问题</translation>
    </message>
    <message>
        <source>tick what Burrow shall mend</source>
        <translation>勾选要由 Burrow 修正的项</translation>
    </message>
    <message>
        <source>These entries belong to a project. Open one to choose them.</source>
        <translation>这些条目属于项目。打开一个项目即可选择。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n main packages here: %1.</source>
        <translation>
            <numerusform>这里有 %n 个 main 包：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The one whose file is open is started, until you name another as the program.</source>
        <translation>在你指定其他程序之前，会启动当前打开的文件所在的那个。</translation>
    </message>
</context>
<context>
    <name>burrow::DiffToolbar</name>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>上一处更改（Shift+F7）</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处更改</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>下一处更改（F7）</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处更改</translation>
    </message>
    <message>
        <source>More ways to show the diff</source>
        <translation>更多差异显示方式</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Side by side or unified (Ctrl+D)</source>
        <translation>并排或合并显示（Ctrl+D）</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Show white space</source>
        <translation>显示空白字符</translation>
    </message>
    <message>
        <source>Show all unchanged lines</source>
        <translation>显示所有未更改的行</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Copy the diff of this file</source>
        <translation>复制此文件的差异</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>第 %1 处更改，共 %2 处</translation>
    </message>
    <message>
        <source>Hide secrets</source>
        <translation>隐藏机密信息</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>显示机密信息</translation>
    </message>
    <message>
        <source>Passwords and tokens in this file are drawn as dots</source>
        <translation>此文件中的密码和令牌以圆点显示</translation>
    </message>
</context>
<context>
    <name>burrow::EditDetails</name>
    <message>
        <source>no risk</source>
        <translation>无风险</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source, %1</source>
        <translation>来源，%1</translation>
    </message>
    <message>
        <source>Keep the others again</source>
        <translation>恢复保留其他修改</translation>
    </message>
    <message>
        <source>Keep only this</source>
        <translation>只保留这一处</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Go to the page where this is chosen</source>
        <translation>前往做出此选择的页面</translation>
    </message>
    <message>
        <source>Cannot be changed</source>
        <translation>无法修改</translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation>前往对应页面</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>burrow::EditListModel</name>
    <message>
        <source>risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Cannot be changed: %1</source>
        <translation>无法修改：%1</translation>
    </message>
    <message>
        <source>%1, high risk</source>
        <translation>%1，高风险</translation>
    </message>
</context>
<context>
    <name>burrow::EntryForm</name>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>burrow::GoPage</name>
    <message>
        <source>Which Go shall be used?</source>
        <translation>使用哪个 Go？</translation>
    </message>
    <message>
        <source>The scan is still looking for it.</source>
        <translation>扫描尚未结束，仍在查找。</translation>
    </message>
    <message>
        <source>No Go was found</source>
        <translation>没有找到 Go</translation>
    </message>
    <message>
        <source>Neither on the PATH of any shell nor where Go is usually installed. Install it from go.dev/dl or with your package manager, then scan again.</source>
        <translation>各 shell 的 PATH 和常见安装位置中都没有。请从 go.dev/dl 或用包管理器安装，然后重新扫描。</translation>
    </message>
    <message>
        <source>Go %1 is installed</source>
        <translation>已安装 Go %1</translation>
    </message>
    <message>
        <source>There is nothing to choose between. Open a project to see whether it fits.</source>
        <translation>只有一个，无需选择。打开一个项目即可查看版本是否合适。</translation>
    </message>
    <message>
        <source>Your shells, the tools and the editor should all mean the same one.</source>
        <translation>shell、工具和编辑器应该使用同一个 Go。</translation>
    </message>
    <message>
        <source>The project asks for Go %1, and this is %2: go will fetch a newer toolchain, or stop if it may not.</source>
        <translation>项目要求 Go %1，而这里是 %2：go 会自动下载更新的工具链；如果不允许下载，则会停止。</translation>
    </message>
    <message>
        <source>The project asks for Go %1 or newer: %2 fits.</source>
        <translation>项目要求 Go %1 或更高版本：%2 符合。</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>在这台电脑上找到的 Go</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>each shell keeps what it finds</source>
        <translation>各 shell 照旧使用自己找到的 Go</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>built for %1</source>
        <translation>为 %1 构建</translation>
    </message>
    <message>
        <source>older than the project asks</source>
        <translation>低于项目要求</translation>
    </message>
    <message>
        <source>nobody finds it</source>
        <translation>没有 shell 能找到</translation>
    </message>
    <message>
        <source>found by %1</source>
        <translation>%1 能找到</translation>
    </message>
    <message>
        <source>Go installations</source>
        <translation>Go 安装</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Who finds it</source>
        <translation>谁能找到</translation>
    </message>
    <message>
        <source>In the editor</source>
        <translation>在编辑器中</translation>
    </message>
    <message>
        <source>Also pin it in the editor&apos;s settings</source>
        <translation>同时在编辑器设置中固定</translation>
    </message>
    <message>
        <source>Writes go.alternateTools: the editor then finds this go without any PATH. Terminals and tasks do not read it, and it must be changed by hand when this Go moves. Fixing PATH is better where you can.</source>
        <translation>写入 go.alternateTools：编辑器无需 PATH 也能找到这个 go。终端和任务不会读取它；Go 换了位置后，需要手动修改。能修好 PATH 的话，修 PATH 更好。</translation>
    </message>
    <message>
        <source>Choose one of them first. Usually PATH is enough, and this is not needed.</source>
        <translation>请先选择其中一个。通常 PATH 就够了，不需要这一项。</translation>
    </message>
    <message>
        <source>What go does here</source>
        <translation>go 在这里的行为</translation>
    </message>
    <message>
        <source>go env</source>
        <translation>go env</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Not on the PATH of %1: see the step PATH.</source>
        <translation>不在 %1 的 PATH 中：参见“PATH”步骤。</translation>
    </message>
    <message>
        <source>Installed programs</source>
        <translation>已安装的程序</translation>
    </message>
    <message>
        <source>Go variables, and who sets them</source>
        <translation>Go 变量及其来源</translation>
    </message>
    <message>
        <source>The first of these that has a value wins: go.toolsEnvVars (in the editor only), the environment, the go env file, GOROOT/go.env, what is built into go.</source>
        <translation>按以下顺序，最先有值的生效：go.toolsEnvVars（仅在编辑器中）、环境变量、go env 文件、GOROOT/go.env、go 的内置默认值。</translation>
    </message>
    <message>
        <source>over %1 from %2</source>
        <translation>覆盖 %2 的 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Go variables</source>
        <translation>Go 变量</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>由谁设置</translation>
    </message>
    <message>
        <source>A Go of unknown version is installed</source>
        <translation>已安装 Go，但版本未知</translation>
    </message>
    <message>
        <source>go.mod asks for “%1”, which is no version of Go. Whether this one fits cannot be told.</source>
        <translation>go.mod 要求的“%1”不是有效的 Go 版本，无法判断当前版本是否符合。</translation>
    </message>
    <message>
        <source>The project asks for Go %1 or newer. Whether this one fits cannot be told: its version is unknown.</source>
        <translation>项目要求 Go %1 或更高版本。当前 Go 的版本未知，无法判断是否符合。</translation>
    </message>
    <message>
        <source>editor, by its settings</source>
        <translation>编辑器（按其设置）</translation>
    </message>
    <message>
        <source>Its settings name %1 today.</source>
        <translation>目前其设置指定的是 %1。</translation>
    </message>
    <message>
        <source>Its settings name %1 today, where no Go was found.</source>
        <translation>目前其设置指定的是 %1，但那里没有找到 Go。</translation>
    </message>
</context>
<context>
    <name>burrow::GoWords</name>
    <message>
        <source>official archive</source>
        <translation>官方安装包</translation>
    </message>
    <message>
        <source>Homebrew</source>
        <translation>Homebrew</translation>
    </message>
    <message>
        <source>distribution package</source>
        <translation>发行版软件包</translation>
    </message>
    <message>
        <source>golang.org/dl</source>
        <translation>golang.org/dl</translation>
    </message>
    <message>
        <source>fetched by go itself</source>
        <translation>go 自行下载</translation>
    </message>
    <message>
        <source>version manager</source>
        <translation>版本管理器</translation>
    </message>
    <message>
        <source>snap</source>
        <translation>snap</translation>
    </message>
    <message>
        <source>unknown origin</source>
        <translation>来源未知</translation>
    </message>
</context>
<context>
    <name>burrow::HistoryPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without an answer stay as they are.</source>
        <translation>
            <numerusform>%n 个未答复的文件保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>尚未写入任何内容</translation>
    </message>
    <message>
        <source>What Burrow has written</source>
        <translation>Burrow 写入的内容</translation>
    </message>
    <message>
        <source>Every run stands here afterwards and can be undone: all of it, a file, or a single edit.</source>
        <translation>每次运行都会列在这里，并且可以撤销：整次运行、某个文件或单处修改。</translation>
    </message>
    <message>
        <source>Choose a run, a file or a single edit to see what undoing it would do.</source>
        <translation>选择一次运行、一个文件或单处修改，查看撤销会带来什么变化。</translation>
    </message>
    <message>
        <source>Back to the history</source>
        <translation>返回历史记录</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n record(s)</source>
        <translation>
            <numerusform>删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留这些记录</translation>
    </message>
    <message>
        <source>Remove old records…</source>
        <translation>删除旧记录…</translation>
    </message>
</context>
<context>
    <name>burrow::HistoryTree</name>
    <message>
        <source>%1, undo</source>
        <translation>%1，撤销</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1，%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
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
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>burrow::MergePanel</name>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Another program wrote this file after you looked at it. What it wrote stays; your edits were made anew on it.</source>
        <translation>你查看之后，有其他程序写入了这个文件。它写入的内容会保留，你的修改已在其基础上重新生成。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were changed by both. What is in the file now counts until you answer.</source>
        <translation>
            <numerusform>双方都修改了 %n 处。在你选择之前，以文件中现有的内容为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>Places that both changed</source>
        <translation>双方都修改的地方</translation>
    </message>
    <message>
        <source>%1, in the file now</source>
        <translation>%1，文件中现有的</translation>
    </message>
    <message>
        <source>%1, your edit</source>
        <translation>%1，你的修改</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>burrow::MirrorsPage</name>
    <message>
        <source>Where should Go modules come from?</source>
        <translation>从哪里下载 Go 模块？</translation>
    </message>
    <message>
        <source>Go asks module proxies one after the other. Which one is fast depends on your network, so measure before you choose.</source>
        <translation>Go 会依次询问模块代理。哪个更快取决于你的网络，请先测速再选择。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Checksum database</source>
        <translation>校验数据库</translation>
    </message>
    <message>
        <source>who vouches for what is fetched</source>
        <translation>用于核对下载的内容</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>reachable from here</source>
        <translation>可访问</translation>
    </message>
    <message>
        <source>not reachable from here</source>
        <translation>当前不可访问</translation>
    </message>
    <message>
        <source>Private modules</source>
        <translation>私有模块</translation>
    </message>
    <message>
        <source>Patterns of private modules</source>
        <translation>私有模块的匹配规则</translation>
    </message>
    <message>
        <source>Modules that match are fetched from their own host: no proxy and no checksum database hears their names.</source>
        <translation>匹配的模块直接从各自的主机获取，代理和校验数据库都不会得知它们的名字。</translation>
    </message>
</context>
<context>
    <name>burrow::Page</name>
    <message>
        <source>What stops this step</source>
        <translation>此步骤的问题</translation>
    </message>
</context>
<context>
    <name>burrow::PathPage</name>
    <message>
        <source>Where can go, gopls and dlv be found?</source>
        <translation>go、gopls、dlv 在哪里能找到？</translation>
    </message>
    <message>
        <source>No login shell was found, so nobody can say what an editor would find.</source>
        <translation>没有找到登录 shell，因此无法得知编辑器能找到什么。</translation>
    </message>
    <message>
        <source>Your editor asks %1 for its environment, but it did not answer. What it would find is unknown.</source>
        <translation>编辑器会向 %1 询问环境变量，但它没有响应，因此无法得知编辑器能找到什么。</translation>
    </message>
    <message>
        <source>Your editor asks %1 for its environment, and finds go there.</source>
        <translation>编辑器会向 %1 询问环境变量，能在其中找到 go。</translation>
    </message>
    <message>
        <source>Your editor asks %1 for its environment. %1 reads no file that adds Go, so Burrow adds it to one that it does read.</source>
        <translation>编辑器会向 %1 询问环境变量，而 %1 读取的文件中没有添加 Go，因此 Burrow 会把它加到会被读取的文件中。</translation>
    </message>
    <message>
        <source>Your editor asks %1 for its environment. No Go was found yet that could be added.</source>
        <translation>编辑器会向 %1 询问环境变量。尚未找到可以添加的 Go。</translation>
    </message>
    <message>
        <source>After this step</source>
        <translation>完成本步骤后</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>your login shell</source>
        <translation>登录 shell</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Burrow does not write start-up files of this shell. It shows the line to paste.</source>
        <translation>Burrow 不会写入此 shell 的启动文件，而是给出可粘贴的内容。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>What each shell finds</source>
        <translation>各 shell 能找到什么</translation>
    </message>
    <message>
        <source>+ found after this step     ✓ found today     Measured by starting each shell, not by reading its files.</source>
        <translation>+ 本步骤后可找到     ✓ 现在就能找到     通过启动每个 shell 实际测得，而不是猜测文件内容。</translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>reads no file</source>
        <translation>不读取文件</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>found after this step: %1</source>
        <translation>本步骤后可找到：%1</translation>
    </message>
    <message>
        <source>found today: %1</source>
        <translation>现在就能找到：%1</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>line to paste</source>
        <translation>需自行粘贴</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>To paste yourself</source>
        <translation>需要自行粘贴的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Which files does each shell read, and in which order?</source>
        <translation>各 shell 按什么顺序读取哪些文件？</translation>
    </message>
    <message>
        <source>What %1 reads</source>
        <translation>%1 读取的文件</translation>
    </message>
    <message>
        <source>The usual file</source>
        <translation>通常的文件</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
</context>
<context>
    <name>burrow::ProjectRow</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Another project…</source>
        <translation>换一个项目…</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>关闭项目</translation>
    </message>
</context>
<context>
    <name>burrow::ProxyOrderPanel</name>
    <message>
        <source>Asked in this order</source>
        <translation>按此顺序询问</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Go&apos;s default</source>
        <translation>使用 Go 默认值</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Ask the chosen one earlier</source>
        <translation>提前所选项</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Ask the chosen one later</source>
        <translation>推后所选项</translation>
    </message>
    <message>
        <source>If one fails</source>
        <translation>若失败</translation>
    </message>
    <message>
        <source>try the next after any error ( | )</source>
        <translation>任何错误都换下一个（|）</translation>
    </message>
    <message>
        <source>try the next only if it lacks the module ( , )</source>
        <translation>仅在没有该模块时换下一个（,）</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>After a comma go asks the next proxy only when this one says that it does not have the module (404 or 410). A proxy that is down or times out stops the download. After a bar go moves on after any error. What is fetched is checked against go.sum and the checksum database either way, so moving on costs no safety.</source>
        <translation>用逗号分隔时，只有当前代理明确表示没有该模块（404 或 410），go 才会询问下一个；代理宕机或超时会使下载中断。用竖线分隔时，出现任何错误都会换下一个。无论哪种方式，下载内容都会与 go.sum 和校验数据库核对，因此换下一个不会降低安全性。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>burrow::ProxyRacePanel</name>
    <message>
        <source>Module proxies</source>
        <translation>模块代理</translation>
    </message>
    <message>
        <source>measuring · golang.org/x/text</source>
        <translation>正在测速 · golang.org/x/text</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测速</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Measuring asks each of these hosts for public modules of the Go project. Nothing else is sent, and nothing before you press Measure.</source>
        <translation>测速会向以上各主机请求 Go 项目的公开模块，不发送其他内容；按下“测速”之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Address of a module proxy of your own</source>
        <translation>自定义模块代理的地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add this proxy</source>
        <translation>添加此代理</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>下载速度</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>burrow::PrunePanel</name>
    <message>
        <source>Remove old records</source>
        <translation>删除旧记录</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>正在删除</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are gone; %1 are free again. Your files are as they were.</source>
        <translation>
            <numerusform>已删除 %n 条记录，释放了 %1。你的文件没有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Burrow keeps what each run replaced, so that it can be undone. Without its record a run can no longer be undone. Your files stay exactly as they are.</source>
        <translation>Burrow 会保存每次运行替换掉的内容，以便撤销。没有了记录，那次运行就无法再撤销。你的文件不会有任何改动。</translation>
    </message>
    <message>
        <source>Keep only the newest</source>
        <translation>只保留最近</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>次运行</translation>
    </message>
    <message>
        <source>How many of the newest runs to keep</source>
        <translation>保留最近多少次运行</translation>
    </message>
    <message>
        <source>Remove those older than</source>
        <translation>删除早于</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天的运行</translation>
    </message>
    <message>
        <source>How many days old a run must be to go</source>
        <translation>删除多少天之前的运行</translation>
    </message>
    <message>
        <source>Only the run selected at the left</source>
        <translation>只删除左侧选中的运行</translation>
    </message>
    <message>
        <source>Only the run selected at the left, %1</source>
        <translation>只删除左侧选中的运行（%1）</translation>
    </message>
    <message>
        <source>damaged, could not be undone anyway</source>
        <translation>已损坏，本来就无法撤销</translation>
    </message>
    <message>
        <source>an undo</source>
        <translation>一次撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would go</source>
        <translation>
            <numerusform>将删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 come back</source>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>Records that would go</source>
        <translation>将删除的记录</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No record would go.</source>
        <translation>没有要删除的记录。</translation>
    </message>
    <message>
        <source>These stay all the same</source>
        <translation>以下记录仍会保留</translation>
    </message>
    <message>
        <source>Records that stay</source>
        <translation>保留的记录</translation>
    </message>
    <message numerus="yes">
        <source>Yes, %n run(s) can then no longer be undone</source>
        <translation>
            <numerusform>我明白，这 %n 次运行将无法再撤销</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::RaceWords</name>
    <message>
        <source>One of them answers with other bytes than the checksum database knows. Do not use it.</source>
        <translation>其中一个返回的内容与校验数据库不符，请勿使用。</translation>
    </message>
    <message>
        <source>None of them answered from here. Check the network, or a proxy that it needs.</source>
        <translation>在你的网络中都没有响应。请检查网络，或网络所需的代理。</translation>
    </message>
    <message>
        <source>From here only %1 answers.</source>
        <translation>在你的网络中只有 %1 有响应。</translation>
    </message>
    <message>
        <source>From here %1 is the fastest.</source>
        <translation>在你的网络中 %1 最快。</translation>
    </message>
    <message>
        <source>Those that answer do so with the same bytes: checked against the checksum database. From here %1 is the fastest.</source>
        <translation>有响应的镜像返回的内容一致，已与校验数据库核对。在你的网络中 %1 最快。</translation>
    </message>
    <message>
        <source>All answer with the same bytes: checked against the checksum database. From here %1 is the fastest.</source>
        <translation>各镜像返回的内容一致，已与校验数据库核对。在你的网络中 %1 最快。</translation>
    </message>
    <message>
        <source>other bytes</source>
        <translation>内容不符</translation>
    </message>
    <message>
        <source>What it served is not what the checksum database has. Do not use it.</source>
        <translation>它返回的内容与校验数据库不符，请勿使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) behind</source>
        <translation>
            <numerusform>落后 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>same as origin</source>
        <translation>与源站一致</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The newest version that it has is %1.</source>
        <translation>它提供的最新版本是 %1。</translation>
    </message>
    <message>
        <source>passes checksums on</source>
        <translation>可代理校验数据库</translation>
    </message>
    <message>
        <source>no checksums from it</source>
        <translation>不代理校验数据库</translation>
    </message>
    <message>
        <source>measured just now · golang.org/x/text</source>
        <translation>刚刚测得 · golang.org/x/text</translation>
    </message>
    <message>
        <source>measured at %1 · golang.org/x/text</source>
        <translation>%1 测得 · golang.org/x/text</translation>
    </message>
</context>
<context>
    <name>burrow::ReviewPage</name>
    <message>
        <source>Copied. Paste it where a patch is wanted.</source>
        <translation>已复制，可粘贴到需要补丁的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n edit(s) are kept</source>
        <translation>
            <numerusform>共 %n 处修改，保留 %1 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>应用 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation>没有要应用的修改</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>复制为补丁</translation>
    </message>
    <message>
        <source>Edits by file</source>
        <translation>按文件列出的修改</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Burrow is still looking at this machine. Edits appear here as soon as it knows what is there.</source>
        <translation>Burrow 仍在查看这台机器，查清之后修改会显示在这里。</translation>
    </message>
    <message>
        <source>Every file is as your choices want it. Choose something on another page, or go back to Scan for the recommended plan.</source>
        <translation>所有文件都已符合你的选择。可在其他页面做出选择，或回到“扫描”使用推荐方案。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>没有需要修改的内容。</translation>
    </message>
    <message>
        <source>%1 in %2. Nothing is written until you press Apply.</source>
        <translation>%1，涉及 %2。点击“应用”之前不会写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Secrets are masked in this patch, so it cannot be applied.</source>
        <translation>此补丁中的机密信息已遮盖，因此无法应用。</translation>
    </message>
    <message numerus="yes">
        <source>Copied with the secrets of %n file(s) masked, so it cannot be applied. Show them in the diff first to copy the real patch.</source>
        <translation>
            <numerusform>已复制，其中 %n 个文件的机密信息已遮盖，因此无法应用。要复制真实的补丁，请先在差异中显示机密信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>First put right what stands under “Cannot be changed” at the left.</source>
        <translation>请先改正左侧“无法修改”下列出的问题。</translation>
    </message>
</context>
<context>
    <name>burrow::ReviewWords</name>
    <message>
        <source>Cannot be changed</source>
        <translation>无法修改</translation>
    </message>
</context>
<context>
    <name>burrow::RoutePanel</name>
    <message>
        <source>Test a path</source>
        <translation>测试模块路径</translation>
    </message>
    <message>
        <source>as go would ask, with the values above</source>
        <translation>按上面的设置，以 go 的方式询问</translation>
    </message>
    <message>
        <source>Module path to test</source>
        <translation>要测试的模块路径</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Where it was asked</source>
        <translation>询问过的位置</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>正在询问</translation>
    </message>
    <message>
        <source>has it, newest is %1 · %2</source>
        <translation>有，最新为 %1 · %2</translation>
    </message>
    <message>
        <source>does not have it (%1) · %2</source>
        <translation>没有（%1）· %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>burrow::ScanPage</name>
    <message>
        <source>Looking only. Nothing is changed.</source>
        <translation>只查看，不做任何修改。</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>尚未修改任何内容。</translation>
    </message>
    <message>
        <source>Recommended plan</source>
        <translation>推荐方案</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>打开配置包</translation>
    </message>
    <message>
        <source>Burrow bundles (*.burrow.json);;All files (*)</source>
        <translation>Burrow 配置包 (*.burrow.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at this machine</source>
        <translation>正在查看本机</translation>
    </message>
    <message>
        <source>Go, your shells, your editors and their settings. Burrow only reads; it changes nothing.</source>
        <translation>包括 Go、shell、编辑器及其设置。Burrow 只读取，不做任何修改。</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>你想做什么？</translation>
    </message>
    <message>
        <source>Set up Go and VS Code</source>
        <translation>配置 Go 和 VS Code</translation>
    </message>
    <message>
        <source>You see each edit before anything is written.</source>
        <translation>写入之前，每处修改都会先给你看。</translation>
    </message>
    <message>
        <source>Nothing needs to change. You can still choose more, step by step.</source>
        <translation>无需修改。你仍可以逐步选择更多内容。</translation>
    </message>
    <message>
        <source>%1 in %2. You see each before anything is written.</source>
        <translation>%2，共 %1。写入之前，每处修改都会先给你看。</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a teammate&apos;s bundle</source>
        <translation>打开同事的配置包</translation>
    </message>
    <message>
        <source>A .burrow.json file: their choices, fitted to this machine.</source>
        <translation>一个 .burrow.json 文件：把对方的选择应用到这台电脑。</translation>
    </message>
    <message>
        <source>Only check</source>
        <translation>只检查</translation>
    </message>
    <message>
        <source>Find what is wrong. Nothing is changed.</source>
        <translation>找出问题，不做任何修改。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Review what it would change</source>
        <translation>检查它会修改什么</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>用时 %1</translation>
    </message>
</context>
<context>
    <name>burrow::SettingPopup</name>
    <message>
        <source>Remove the line</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>使用此值</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What counts now: %1, the default.</source>
        <translation>当前生效：%1，即默认值。</translation>
    </message>
    <message>
        <source>What counts now: %1, from user settings.</source>
        <translation>当前生效：%1，来自用户设置。</translation>
    </message>
    <message>
        <source>What counts now: %1, from the workspace, which wins over user settings.</source>
        <translation>当前生效：%1，来自工作区，优先于用户设置。</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>用户：%1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Known to gopls since %1.</source>
        <translation>gopls 从 %1 起支持。</translation>
    </message>
    <message>
        <source>Can decide which programs are run: take it only from people you trust.</source>
        <translation>可以决定运行哪些程序：只采用你信任的人提供的值。</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>由谁决定？</translation>
    </message>
</context>
<context>
    <name>burrow::SettingsPage</name>
    <message>
        <source>VS Code settings for Go</source>
        <translation>VS Code 的 Go 设置</translation>
    </message>
    <message>
        <source>Looking at this machine</source>
        <translation>正在查看本机</translation>
    </message>
    <message>
        <source>The language server is switched off; without that line gopls works again.</source>
        <translation>语言服务器已被关闭；删除那一行，gopls 就会恢复工作。</translation>
    </message>
    <message numerus="yes">
        <source>The defaults are good. %n of your settings no longer does anything.</source>
        <translation>
            <numerusform>默认值已经很好。你的设置中有 %n 项已不起作用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The defaults are good. Add only what you want to be different.</source>
        <translation>默认值已经很好，只需添加你想改变的。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>工作区 %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter settings by key, meaning or topic</source>
        <translation>按键名、含义或主题筛选设置</translation>
    </message>
    <message>
        <source>of</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Editor and profile</source>
        <translation>编辑器和配置文件</translation>
    </message>
    <message>
        <source>No editor of the VS Code family was found.</source>
        <translation>没有找到 VS Code 系列的编辑器。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know about what is there</source>
        <translation>
            <numerusform>关于现有设置，有 %n 点需要了解</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n chosen</source>
        <translation>
            <numerusform>%1，已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>没有与“%1”匹配的设置。</translation>
    </message>
    <message>
        <source>No editor of the VS Code family was found, so there is nothing that could be set.</source>
        <translation>没有找到 VS Code 系列的编辑器，因此没有可以设置的内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Workspace…</source>
        <translation>工作区…</translation>
    </message>
    <message>
        <source>Open a project, to set something for it alone.</source>
        <translation>打开一个项目，即可只为它设置。</translation>
    </message>
</context>
<context>
    <name>burrow::SharePage</name>
    <message>
        <source>A bundle never runs anything. Whoever opens it sees each edit first.</source>
        <translation>配置包不会运行任何内容，打开它的人会先看到每处修改。</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>保存配置包…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save bundle</source>
        <translation>保存配置包</translation>
    </message>
    <message>
        <source>Burrow bundles (*.burrow.json);;All files (*)</source>
        <translation>Burrow 配置包 (*.burrow.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Give others the same set-up</source>
        <translation>让其他人使用同样的配置</translation>
    </message>
    <message>
        <source>A bundle holds your choices, not your machine: its paths stay here, home folders are folded, secrets are struck out.</source>
        <translation>配置包中是你的选择，而不是这台机器：本机路径留在本机，主目录会被替换，机密信息会被删去。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The text of the bundle</source>
        <translation>配置包的文本</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，已略去</translation>
    </message>
    <message>
        <source>%1, included</source>
        <translation>%1，已包含</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>包含的内容</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n parts</source>
        <translation>
            <numerusform>共 %n 项，包含 %1 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet, so a bundle would be empty. Choose something in the steps on the left first.</source>
        <translation>尚未选择任何内容，配置包会是空的。请先在左侧的步骤中进行选择。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Saved as %1. It is not signed: give it to people by a way they trust.</source>
        <translation>已保存为 %1。配置包未签名：请通过对方信任的途径交给他们。</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is wanted.</source>
        <translation>已复制，可粘贴到需要的地方。</translation>
    </message>
</context>
<context>
    <name>burrow::StartupWords</name>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新终端</translation>
    </message>
    <message>
        <source>Shell in a shell</source>
        <translation>嵌套的 shell</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>read as number %1</source>
        <translation>第 %1 个读取</translation>
    </message>
    <message>
        <source>Burrow adds to it</source>
        <translation>Burrow 会添加内容</translation>
    </message>
    <message>
        <source>holds Burrow&apos;s lines</source>
        <translation>已有 Burrow 的内容</translation>
    </message>
    <message>
        <source>of the system</source>
        <translation>系统文件</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录 shell</translation>
    </message>
</context>
<context>
    <name>burrow::StepChangePanel</name>
    <message>
        <source>This step will change</source>
        <translation>本步骤将修改</translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation>在检查页打开</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>链接到 %1</translation>
    </message>
    <message>
        <source>What this step will change in %1</source>
        <translation>本步骤将在 %1 中修改的内容</translation>
    </message>
</context>
<context>
    <name>burrow::UndoPanel</name>
    <message>
        <source>Keep it as it is now</source>
        <translation>保持现在的内容</translation>
    </message>
    <message>
        <source>Bring back the text from before</source>
        <translation>恢复之前的内容</translation>
    </message>
    <message>
        <source>What bringing back would do</source>
        <translation>恢复后的变化</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>此后的更改</translation>
    </message>
    <message>
        <source>What Burrow changed</source>
        <translation>Burrow 的更改</translation>
    </message>
    <message>
        <source>Undo this run</source>
        <translation>撤销此次运行</translation>
    </message>
    <message>
        <source>Undo in %1</source>
        <translation>撤销 %1 中的更改</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>撤销“%1”</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Undone. This undo is a run of its own in the list, so it can be undone too.</source>
        <translation>已撤销。此次撤销在列表中是单独的一次运行，因此也可以再撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed since in the same places. Nothing happens to them until you answer.</source>
        <translation>
            <numerusform>%n 个文件此后在相同位置有改动。在你答复之前不会动它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written until you press Undo.</source>
        <translation>在你点击“撤销”之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>不作改动</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>needs your answer</source>
        <translation>需要你答复</translation>
    </message>
    <message>
        <source>text from before</source>
        <translation>恢复之前的内容</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>already as it was</source>
        <translation>已是原样</translation>
    </message>
    <message>
        <source>removed: Burrow made it</source>
        <translation>删除：由 Burrow 创建</translation>
    </message>
    <message>
        <source>your later changes stay</source>
        <translation>保留你之后的更改</translation>
    </message>
    <message>
        <source>as it was before</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>会发生什么</translation>
    </message>
    <message>
        <source>%1 is no longer there. Shall it be made again?</source>
        <translation>%1 已不存在。要重新创建吗？</translation>
    </message>
    <message>
        <source>%1 was changed in the same places after Burrow wrote it. Which text do you want?</source>
        <translation>Burrow 写入 %1 之后，相同位置又有改动。你想要哪个版本？</translation>
    </message>
    <message>
        <source>What undoing would do to %1</source>
        <translation>撤销会对 %1 做什么</translation>
    </message>
</context>
<context>
    <name>burrow::Words</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1（第 %2 行，第 %3 列）</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>environment of this program</source>
        <translation>本程序的环境变量</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>built into go</source>
        <translation>go 内置</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a date is written</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>how a time of this year is written</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>how a time is written</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
</TS>
