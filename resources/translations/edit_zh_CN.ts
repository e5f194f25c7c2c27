<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>edit</name>
    <message>
        <source>“%1” is no name of a variable.</source>
        <translation>“%1” 不是合法的变量名。</translation>
    </message>
    <message>
        <source>The value of %1 holds a line break, which this file cannot hold.</source>
        <translation>%1 的值含有换行符，这个文件无法保存。</translation>
    </message>
    <message>
        <source>A place in a list cannot be %1.</source>
        <translation>列表中的位置不能是 %1。</translation>
    </message>
    <message>
        <source>A whole document can be set, not removed or inserted.</source>
        <translation>整个文档只能设置，不能删除或插入。</translation>
    </message>
    <message>
        <source>“%1” is a name: only an element of a list can be inserted.</source>
        <translation>“%1” 是一个名称：只有列表元素才能插入。</translation>
    </message>
    <message>
        <source>The file does not hold what is needed here: an object in braces.</source>
        <translation>文件内容不符合要求：这里需要一个花括号对象。</translation>
    </message>
    <message>
        <source>“%1” holds a value that nothing can be put into.</source>
        <translation>“%1” 的值不是对象或列表，无法往里添加内容。</translation>
    </message>
    <message>
        <source>“%1” is not an absolute folder, so it cannot go on PATH.</source>
        <translation>“%1” 不是绝对路径，不能加入 PATH。</translation>
    </message>
    <message>
        <source>“%1” holds a colon, which PATH cannot hold.</source>
        <translation>“%1” 含有冒号，无法写入 PATH。</translation>
    </message>
    <message>
        <source>“%1” holds a line break or another control character, so it cannot go into a start-up file.</source>
        <translation>“%1” 含有换行符或其他控制字符，不能写入启动文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be written as UTF-8.</source>
        <translation>“%1” 无法用 UTF-8 表示。</translation>
    </message>
    <message>
        <source>Line %1: a Burrow block starts here, but the one of line %2 has not ended. Mend the marker lines by hand first.</source>
        <translation>第 %1 行：这里开始了一个 Burrow 块，但第 %2 行的块还没有结束。请先手动修好标记行。</translation>
    </message>
    <message>
        <source>Line %1: this is a second Burrow block; the first starts on line %2. Remove one of them by hand first.</source>
        <translation>第 %1 行：这是第二个 Burrow 块，第一个从第 %2 行开始。请先手动删除其中一个。</translation>
    </message>
    <message>
        <source>Line %1: a Burrow block ends here that never started. Mend the marker lines by hand first.</source>
        <translation>第 %1 行：这里结束了一个没有开头的 Burrow 块。请先手动修好标记行。</translation>
    </message>
    <message>
        <source>Line %1: a Burrow block starts here and never ends. Mend the marker lines by hand first.</source>
        <translation>第 %1 行：这里开始的 Burrow 块没有结尾。请先手动修好标记行。</translation>
    </message>
    <message>
        <source>A block for a shell cannot hold NUL or CR.</source>
        <translation>Shell 块中不能含有 NUL 或 CR 字符。</translation>
    </message>
    <message>
        <source>A block for a shell cannot hold Burrow&apos;s own marker lines.</source>
        <translation>Shell 块中不能含有 Burrow 自己的标记行。</translation>
    </message>
    <message>
        <source>The value of %1 holds both kinds of quotes, or one of them with a backslash or $: readers of this file do not agree on those.</source>
        <translation>%1 的值同时含有两种引号，或者含有引号以及反斜杠或 $：读取这类文件的程序对此理解不一。</translation>
    </message>
    <message>
        <source>Homebrew does not read %1 from brew.env: only names that begin with HOMEBREW_, proxies and SUDO_ASKPASS.</source>
        <translation>Homebrew 不会从 brew.env 读取 %1：只读取以 HOMEBREW_ 开头的名称、代理变量和 SUDO_ASKPASS。</translation>
    </message>
    <message>
        <source>The value of %1 is not valid UTF-8, which this file cannot hold.</source>
        <translation>%1 的值不是有效的 UTF-8，不能写入这个文件。</translation>
    </message>
</context>
</TS>
