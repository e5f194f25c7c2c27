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
        <source>These entries belong to a project: open one on the Go page first.</source>
        <translation>这些条目属于项目：请先在 Go 页面打开一个项目。</translation>
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
    <name>burrow::ReviewPage</name>
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
        <source>Cannot be changed</source>
        <translation>无法修改</translation>
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
        <source>More</source>
        <translation>更多</translation>
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
        <source>no change</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>第 %1 处更改，共 %2 处</translation>
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
        <source>This is what was found</source>
        <translation>检查结果如下</translation>
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
        <source>in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查看</translation>
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
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Open a project on the Go page first.</source>
        <translation>请先在 Go 页面打开一个项目。</translation>
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
</context>
<context>
    <name>burrow::SharePage</name>
    <message>
        <source>A bundle never runs anything. Whoever opens it sees each edit first.</source>
        <translation>配置包不会运行任何内容，打开它的人会先看到每处修改。</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>保存配置包……</translation>
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
            <numerusform>%n 项中的 %1 项</numerusform>
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
</context>
</TS>
