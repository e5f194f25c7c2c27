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
</context>
</TS>
