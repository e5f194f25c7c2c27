<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>json</name>
    <message>
        <source>Line %1, column %2: comments are not allowed in this file.</source>
        <translation>第 %1 行第 %2 列：这个文件不允许有注释。</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is a comma after the last entry.</source>
        <translation>第 %1 行第 %2 列：最后一项之后多了一个逗号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the comment that starts here has no closing */.</source>
        <translation>第 %1 行第 %2 列：从这里开始的注释缺少结尾的 */。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text that starts here has no closing quote.</source>
        <translation>第 %1 行第 %2 列：从这里开始的字符串缺少结尾的引号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the text that starts here has no closing quote on its line.</source>
        <translation>第 %1 行第 %2 列：从这里开始的字符串在本行内缺少结尾的引号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: control character %3 in a text; write it as an escape such as \t or \u0009.</source>
        <translation>第 %1 行第 %2 列：字符串中有控制字符 %3；请写成 \t 或 \u0009 之类的转义。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no escape; a backslash itself is written \\.</source>
        <translation>第 %1 行第 %2 列：“%3” 不是合法的转义；反斜杠本身要写成 \\。</translation>
    </message>
    <message>
        <source>Line %1, column %2: \u must be followed by four hexadecimal digits.</source>
        <translation>第 %1 行第 %2 列：\u 后面必须跟四位十六进制数字。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is half a character.</source>
        <translation>第 %1 行第 %2 列：“%3” 只是半个字符（孤立的代理项）。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is not valid UTF-8; save the file as UTF-8.</source>
        <translation>第 %1 行第 %2 列：这里不是有效的 UTF-8；请把文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is UTF-16; save it as UTF-8.</source>
        <translation>文件是 UTF-16 编码；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no number as JSON writes it.</source>
        <translation>第 %1 行第 %2 列：“%3” 不是 JSON 的数字写法。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” starts with a zero, which JSON does not allow.</source>
        <translation>第 %1 行第 %2 列：“%3” 以 0 开头，JSON 不允许。</translation>
    </message>
    <message>
        <source>Line %1, column %2: JSON has no %3.</source>
        <translation>第 %1 行第 %2 列：JSON 中没有 %3。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is no JSON value; a text must stand in double quotes.</source>
        <translation>第 %1 行第 %2 列：“%3” 不是 JSON 值；字符串必须放在双引号里。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the name “%3” must stand in double quotes.</source>
        <translation>第 %1 行第 %2 列：键名 “%3” 必须放在双引号里。</translation>
    </message>
    <message>
        <source>Line %1, column %2: single quotes are not allowed; use double quotes.</source>
        <translation>第 %1 行第 %2 列：不能用单引号；请用双引号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is a typographic quote; use the plain double quote.</source>
        <translation>第 %1 行第 %2 列：“%3” 是弯引号；请用普通的双引号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: “%3” is a full-width character; use the plain one.</source>
        <translation>第 %1 行第 %2 列：“%3” 是全角字符；请用半角字符。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a comment starts with //, not with #.</source>
        <translation>第 %1 行第 %2 列：注释以 // 开头，不是 #。</translation>
    </message>
    <message>
        <source>Line %1: this is a merge conflict; resolve it first.</source>
        <translation>第 %1 行：这里有合并冲突；请先解决。</translation>
    </message>
    <message>
        <source>Line %1, column %2: an invisible byte order mark stands in the middle of the file.</source>
        <translation>第 %1 行第 %2 列：文件中间有一个看不见的字节顺序标记（BOM）。</translation>
    </message>
    <message>
        <source>Line %1, column %2: unexpected character %3.</source>
        <translation>第 %1 行第 %2 列：意外的字符 %3。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a comma is missing before this entry.</source>
        <translation>第 %1 行第 %2 列：这一项前面缺少逗号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is a comma too many.</source>
        <translation>第 %1 行第 %2 列：多了一个逗号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a colon is missing after the name.</source>
        <translation>第 %1 行第 %2 列：键名后面缺少冒号。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a name in double quotes is missing here.</source>
        <translation>第 %1 行第 %2 列：这里缺少双引号括起来的键名。</translation>
    </message>
    <message>
        <source>Line %1, column %2: a value is missing here.</source>
        <translation>第 %1 行第 %2 列：这里缺少一个值。</translation>
    </message>
    <message>
        <source>Line %1, column %2: this bracket does not match the one opened on line %3.</source>
        <translation>第 %1 行第 %2 列：这个括号与第 %3 行打开的括号不匹配。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the bracket opened on line %3 is never closed.</source>
        <translation>第 %1 行第 %2 列：第 %3 行打开的括号没有闭合。</translation>
    </message>
    <message>
        <source>Line %1, column %2: there is more text after the end.</source>
        <translation>第 %1 行第 %2 列：文档结束之后还有多余的内容。</translation>
    </message>
    <message>
        <source>Line %1, column %2: more than %3 brackets within each other.</source>
        <translation>第 %1 行第 %2 列：括号嵌套超过 %3 层。</translation>
    </message>
    <message>
        <source>The file has %1 bytes, more than can be read.</source>
        <translation>文件有 %1 字节，超出了可读取的大小。</translation>
    </message>
    <message>
        <source>Line %1, column %2: the name %3 appears twice.</source>
        <translation>第 %1 行第 %2 列：键名 %3 出现了两次。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
</context>
</TS>
