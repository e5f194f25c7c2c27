<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>probe</name>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 没有给出结果：%2</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1, Apple silicon · Burrow runs under Rosetta</source>
        <translation>%1，Apple 芯片 · Burrow 正在 Rosetta 下运行</translation>
    </message>
    <message>
        <source>%1, Apple silicon</source>
        <translation>%1，Apple 芯片</translation>
    </message>
    <message>
        <source>%1, Intel</source>
        <translation>%1，Intel</translation>
    </message>
    <message>
        <source>%1, %2, in WSL</source>
        <translation>%1，%2，位于 WSL</translation>
    </message>
    <message>
        <source>%1, %2, in a container</source>
        <translation>%1，%2，位于容器</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Shells</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>%1 does not finish starting and was stopped</source>
        <translation>%1 迟迟未能完成启动，已被停止</translation>
    </message>
    <message>
        <source>%1 is the login shell; Burrow shows the line to add, but does not write its files</source>
        <translation>登录 shell 是 %1；Burrow 会给出要添加的内容，但不改写它的文件</translation>
    </message>
    <message>
        <source>which one is the login shell could not be told</source>
        <translation>无法得知哪个是登录 shell</translation>
    </message>
    <message>
        <source>%1 is the login shell</source>
        <translation>登录 shell 是 %1</translation>
    </message>
    <message>
        <source>%1 is the login shell · also installed: %2</source>
        <translation>登录 shell 是 %1 · 另已安装：%2</translation>
    </message>
    <message>
        <source>PATH in the editor</source>
        <translation>编辑器中的 PATH</translation>
    </message>
    <message>
        <source>not measured: the login shell is none that Burrow knows how to ask</source>
        <translation>未测量：Burrow 不知道如何询问这个登录 shell</translation>
    </message>
    <message>
        <source>%1 takes longer than the editor waits for it</source>
        <translation>%1 启动太慢，超过了编辑器的等待时间</translation>
    </message>
    <message>
        <source>%1 ends with status %2, so the editor ignores what it says</source>
        <translation>%1 以状态码 %2 退出，编辑器会忽略其结果</translation>
    </message>
    <message>
        <source>%1 gives the editor no answer: its start-up files start another program instead</source>
        <translation>%1 没有答复编辑器：它的启动文件转而启动了其他程序</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>可找到：%1</translation>
    </message>
    <message>
        <source>no go to be found</source>
        <translation>没有可找的 go</translation>
    </message>
    <message>
        <source>go not found · found in no shell</source>
        <translation>找不到 go · 所有 shell 都找不到</translation>
    </message>
    <message>
        <source>go not found · found in: %1</source>
        <translation>找不到 go · 可在此找到：%1</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>found at %1, but its version could not be read</source>
        <translation>位于 %1，但无法读取其版本</translation>
    </message>
    <message>
        <source>%1 at %2 is made for Intel; the debugger refuses to work under Rosetta</source>
        <translation>%2 中的 %1 是 Intel 版本；调试器拒绝在 Rosetta 下工作</translation>
    </message>
    <message>
        <source>%1 at %2 · the project asks for %3</source>
        <translation>%1，位于 %2 · 项目要求 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %2 · %n more found</source>
        <translation>
            <numerusform>%1，位于 %2 · 另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Go environment</source>
        <translation>Go 环境</translation>
    </message>
    <message>
        <source>GOENV=off: go reads no settings file</source>
        <translation>GOENV=off：go 不读取任何设置文件</translation>
    </message>
    <message numerus="yes">
        <source>%n variables set in %1</source>
        <translation>
            <numerusform>%1 中设置了 %n 个变量</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is set</source>
        <translation>没有任何设置</translation>
    </message>
    <message>
        <source>modules come from %1</source>
        <translation>模块来自 %1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>%1 is made for Intel and runs under Rosetta</source>
        <translation>%1 是 Intel 版本，在 Rosetta 下运行</translation>
    </message>
    <message>
        <source>dlv is missing · gopls %1</source>
        <translation>缺少 dlv · gopls %1</translation>
    </message>
    <message>
        <source>gopls is missing · dlv %1</source>
        <translation>缺少 gopls · dlv %1</translation>
    </message>
    <message>
        <source>gopls and dlv are missing</source>
        <translation>缺少 gopls 和 dlv</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>none of the VS Code family found</source>
        <translation>未找到 VS Code 系列编辑器</translation>
    </message>
    <message>
        <source>%1 · %2 has no Go extension</source>
        <translation>%1 · %2 没有 Go 扩展</translation>
    </message>
    <message>
        <source>%1 · two Go extensions that disturb each other</source>
        <translation>%1 · 两个 Go 扩展互相干扰</translation>
    </message>
    <message>
        <source>%1 · extension golang.go %2</source>
        <translation>%1 · 扩展 golang.go %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>no editor, no settings</source>
        <translation>没有编辑器，也就没有设置</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>none of your own; the defaults hold</source>
        <translation>没有自定义设置，使用默认值</translation>
    </message>
    <message>
        <source>%1 cannot be read, line %2</source>
        <translation>%1 第 %2 行无法解析</translation>
    </message>
    <message numerus="yes">
        <source>%n keys no longer do anything · comments that will be kept: %1</source>
        <translation>
            <numerusform>%n 个键已不起作用 · 会保留 %1 处注释</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys no longer do anything</source>
        <translation>
            <numerusform>%n 个键已不起作用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands there twice; the last one counts</source>
        <translation>%1 出现了两次，以最后一次为准</translation>
    </message>
    <message numerus="yes">
        <source>in order · %n comments will be kept</source>
        <translation>
            <numerusform>正常 · 会保留 %n 处注释</numerusform>
        </translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1 has no go.mod</source>
        <translation>%1 中没有 go.mod</translation>
    </message>
    <message>
        <source>%1 · large: not every package was looked at</source>
        <translation>%1 · 项目较大：未查看全部包</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n programs (package main)</source>
        <translation>
            <numerusform>%1 · %n 个程序（package main）</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is fine.</source>
        <translation>其余一切正常。</translation>
    </message>
    <message>
        <source>Go is not installed</source>
        <translation>尚未安装 Go</translation>
    </message>
    <message>
        <source>No Go was found in the usual places, nor by any of your shells.</source>
        <translation>常见位置中没有 Go，你的任何 shell 也找不到它。</translation>
    </message>
    <message>
        <source>Go is installed, but does not start</source>
        <translation>已安装 Go，但无法启动</translation>
    </message>
    <message>
        <source>GOROOT is set in %1, line %2, and should not be.</source>
        <translation>%1 第 %2 行设置了 GOROOT，不应设置它。</translation>
    </message>
    <message>
        <source>Go is installed; whether %1 finds it could not be told</source>
        <translation>已安装 Go；无法得知 %1 能否找到它</translation>
    </message>
    <message>
        <source>Your login shell is %1, which Burrow does not know how to ask.</source>
        <translation>你的登录 shell 是 %1，Burrow 不知道如何询问它。</translation>
    </message>
    <message>
        <source>%1 gives up waiting for your shell</source>
        <translation>%1 等不到你的 shell 启动完成</translation>
    </message>
    <message>
        <source>%1 takes longer to start than %2 waits for it, and %2 then goes on without what your start-up files set.</source>
        <translation>%1 的启动时间超过了 %2 的等待时间，此后 %2 不再使用启动文件中的设置。</translation>
    </message>
    <message>
        <source>%1 gets no answer from your shell</source>
        <translation>%1 得不到你的 shell 的答复</translation>
    </message>
    <message>
        <source>%1 ends with status %2 when it is started for the editor, so %3 goes on without what your start-up files set.</source>
        <translation>为编辑器启动时，%1 以状态码 %2 退出，因此 %3 不使用启动文件中的设置。</translation>
    </message>
    <message>
        <source>The start-up files of %1 start another program before the editor has its answer.</source>
        <translation>%1 的启动文件在编辑器得到答复之前启动了其他程序。</translation>
    </message>
    <message>
        <source>Go is installed, but no shell finds it</source>
        <translation>已安装 Go，但没有 shell 能找到它</translation>
    </message>
    <message>
        <source>%1 is on the PATH of none of your shells, so neither a terminal nor %2 gets it.</source>
        <translation>%1 不在任何 shell 的 PATH 中，因此终端和 %2 都用不到它。</translation>
    </message>
    <message>
        <source>Go works in your terminal, but not in %1</source>
        <translation>Go 在终端中可用，但在 %1 中不可用</translation>
    </message>
    <message>
        <source>The Go extension still looks there as a last resort; tasks do not.</source>
        <translation>Go 扩展最后仍会到那里查找，任务则不会。</translation>
    </message>
    <message>
        <source>%1 starts without %2, which only these find: %3.</source>
        <translation>%1 启动时没有 %2，只有以下环境能找到它：%3。</translation>
    </message>
    <message>
        <source>%1 starts without %2, because it is added only in %3, and your login shell is %4.</source>
        <translation>%1 启动时没有 %2，因为只有 %3 添加了它，而你的登录 shell 是 %4。</translation>
    </message>
    <message>
        <source>%1 starts without %2, because it is added only in %3, which %4 does not read when the editor asks.</source>
        <translation>%1 启动时没有 %2，因为只有 %3 添加了它，而 %4 在编辑器询问时不读取该文件。</translation>
    </message>
    <message>
        <source>Go works; no editor of the VS Code family was found</source>
        <translation>Go 可用；未找到 VS Code 系列编辑器</translation>
    </message>
    <message>
        <source>VS Code, VSCodium, Cursor or Windsurf can be set up as soon as one is installed.</source>
        <translation>安装 VS Code、VSCodium、Cursor 或 Windsurf 后即可进行设置。</translation>
    </message>
    <message>
        <source>Go works, but %1 has no Go extension</source>
        <translation>Go 可用，但 %1 没有 Go 扩展</translation>
    </message>
    <message>
        <source>The extension “Go” (golang.go) is not installed in %1.</source>
        <translation>%1 尚未安装扩展“Go”（golang.go）。</translation>
    </message>
    <message>
        <source>Go works; gopls and dlv are missing</source>
        <translation>Go 可用；缺少 gopls 和 dlv</translation>
    </message>
    <message>
        <source>gopls and dlv are not installed.</source>
        <translation>尚未安装 gopls 和 dlv。</translation>
    </message>
    <message>
        <source>Go works; gopls is missing</source>
        <translation>Go 可用；缺少 gopls</translation>
    </message>
    <message>
        <source>gopls is not installed.</source>
        <translation>尚未安装 gopls。</translation>
    </message>
    <message>
        <source>Go works; dlv is missing</source>
        <translation>Go 可用；缺少 dlv</translation>
    </message>
    <message>
        <source>dlv is not installed, so nothing can be debugged.</source>
        <translation>尚未安装 dlv，无法调试。</translation>
    </message>
    <message>
        <source>%1 cannot read all of its settings</source>
        <translation>%1 无法读取全部设置</translation>
    </message>
    <message>
        <source>%1 has a mistake in it; nothing is changed there until that is mended.</source>
        <translation>%1 中有语法错误；修正之前不会改动它。</translation>
    </message>
    <message>
        <source>Go works, but the project asks for a newer one</source>
        <translation>Go 可用，但项目要求更新的版本</translation>
    </message>
    <message>
        <source>The project asks for Go %1; %2 is installed.</source>
        <translation>项目要求 Go %1，已安装的是 %2。</translation>
    </message>
    <message>
        <source>Go and %1 are ready</source>
        <translation>Go 与 %1 均已就绪</translation>
    </message>
    <message>
        <source>Go %1, gopls %2 and dlv %3 are installed, and %4 finds Go.</source>
        <translation>已安装 Go %1、gopls %2 和 dlv %3，%4 能找到 Go。</translation>
    </message>
    <message>
        <source>%1 is the login shell · changed while the shells started: %2</source>
        <translation>登录 shell 是 %1 · shell 启动期间有改动：%2</translation>
    </message>
    <message>
        <source>not measured: %1 could not be started</source>
        <translation>未测量：无法启动 %1</translation>
    </message>
    <message>
        <source>%1 could not be started to ask it.</source>
        <translation>无法启动 %1 来询问它。</translation>
    </message>
    <message>
        <source>the language server is switched off in %1</source>
        <translation>语言服务器已在 %1 中关闭</translation>
    </message>
    <message>
        <source>Go works, but its language server is switched off in %1</source>
        <translation>Go 可用，但 %1 中的语言服务器已关闭</translation>
    </message>
    <message>
        <source>go.useLanguageServer is false in %1, so there is no completion, no hover and no way to a definition.</source>
        <translation>%1 中的 go.useLanguageServer 为 false，因此没有补全、悬停提示，也无法跳转到定义。</translation>
    </message>
    <message>
        <source>%1 stands where a folder is needed for %2. Move it away and scan again.</source>
        <translation>%1 占了 %2 所需文件夹的位置。请将其移走，然后重新扫描。</translation>
    </message>
</context>
</TS>
