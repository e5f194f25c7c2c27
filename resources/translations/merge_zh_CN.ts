<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>merge</name>
    <message>
        <source>Burrow&apos;s block</source>
        <translation>Burrow 的代码块</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>第 %1 行到第 %2 行</translation>
    </message>
    <message>
        <source>This file was changed by another program after it was reviewed. Its changes stay; yours are put into them.</source>
        <translation>这个文件在你检查之后被其他程序改动过。那些改动会保留，你的改动会合并进去。</translation>
    </message>
</context>
</TS>
