<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>burrow::DiffView</name>
    <message>
        <source>newline added at end of file</source>
        <translation>文件末尾新增换行符</translation>
    </message>
    <message>
        <source>byte order mark removed</source>
        <translation>已去除字节顺序标记（BOM）</translation>
    </message>
    <message>
        <source>byte order mark added</source>
        <translation>已添加字节顺序标记（BOM）</translation>
    </message>
    <message>
        <source>no newline at end of file</source>
        <translation>文件末尾没有换行符</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n 行未更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>已放弃：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
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
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1 changed from: %2
to: %3</source>
        <translation>第 %1 行由：%2
改为：%3</translation>
    </message>
    <message>
        <source>Line %1 removed: %2</source>
        <translation>删除第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1 added: %2</source>
        <translation>新增第 %1 行：%2</translation>
    </message>
    <message>
        <source>Edit, kept: %1</source>
        <translation>修改（保留）：%1</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>显示机密信息</translation>
    </message>
</context>
<context>
    <name>burrow::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this diff</source>
        <translation>在此差异中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个（F3）</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
</TS>
