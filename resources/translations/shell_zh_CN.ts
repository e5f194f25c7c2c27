<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>burrow::BottomBar</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>上一步（Alt+Left）</translation>
    </message>
    <message numerus="yes">
        <source>Review %n edit(s)</source>
        <translation>
            <numerusform>检查 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>See every edit before anything is written (F8)</source>
        <translation>写入之前查看每处修改（F8）</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>下一步（Alt+Right）</translation>
    </message>
    <message>
        <source>Back to Review</source>
        <translation>返回检查</translation>
    </message>
    <message>
        <source>To the edit that led here (Alt+Left)</source>
        <translation>回到来时的那处修改（Alt+Left）</translation>
    </message>
</context>
<context>
    <name>burrow::MainWindow</name>
    <message>
        <source>Your answers from last time were kept, and not applied yet.</source>
        <translation>上次的选择已保留，尚未应用。</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>继续上次的进度</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Burrow was interrupted while it was writing. Each file is either as it was or complete.</source>
        <translation>Burrow 在写入时被中断。每个文件要么保持原样，要么已完整写入。</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>全部恢复原样</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>继续完成</translation>
    </message>
    <message>
        <source>Burrow is still writing. The window closes as soon as that is done.</source>
        <translation>Burrow 正在写入，完成后窗口会自动关闭。</translation>
    </message>
</context>
<context>
    <name>burrow::RailFrame</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Every run, and how to undo it (Ctrl+H)</source>
        <translation>每次运行的记录与撤销（Ctrl+H）</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>语言与主题 · Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>burrow::RailModel</name>
    <message>
        <source>%1, %2</source>
        <comment>step, its state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 (Ctrl+%3)</source>
        <translation>%1：%2（Ctrl+%3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>burrow::Rails</name>
    <message>
        <source>looking</source>
        <translation>正在查看</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>未写入任何内容</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>不修改</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
</context>
</TS>
