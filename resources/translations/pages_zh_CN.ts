<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>正在查看这台电脑</translation>
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
