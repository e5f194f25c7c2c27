<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>plan</name>
    <message>
        <source>This file is new.</source>
        <translation>这是新文件。</translation>
    </message>
    <message>
        <source>This is a link. What it leads to is written: %1</source>
        <translation>这是符号链接，写入的是它指向的文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n hard links. Only this name gets the new text; the other names keep the old one.</source>
        <translation>
            <numerusform>此文件有 %n 个硬链接。只有当前名称会得到新内容，其他名称保留旧内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 owns this file and may put its own version back. Make the same change in its source.</source>
        <translation>此文件由 %1 管理，可能会被它的版本覆盖。请在其源文件中作同样的更改。</translation>
    </message>
    <message>
        <source>%1 owns this file and may put its own version back. Make the same change in its source: %2</source>
        <translation>此文件由 %1 管理，可能会被它的版本覆盖。请在其源文件中作同样的更改：%2</translation>
    </message>
    <message>
        <source>git tracks this file in %1. Others get the change when you commit it.</source>
        <translation>此文件由 %1 中的 git 跟踪。提交后其他人也会得到这项更改。</translation>
    </message>
    <message>
        <source>%1 was not looked at, so it is not changed. Scan again.</source>
        <translation>尚未查看 %1，因此不作更改。请重新扫描。</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: this user may not write in its folder, or it is mounted read-only. Change the permissions of %2 and scan again.</source>
        <translation>无法替换 %1：当前用户无权写入其所在文件夹，或该处以只读方式挂载。请更改 %2 的权限后重新扫描。</translation>
    </message>
    <message>
        <source>Also reached as %1</source>
        <translation>也可通过 %1 访问</translation>
    </message>
    <message>
        <source>Settings Sync of %1 is on: your other machines get this change too.</source>
        <translation>%1 的“设置同步”已开启：你的其他设备也会得到这项更改。</translation>
    </message>
    <message>
        <source>This file belongs to another user (%1). Written by you, it becomes yours.</source>
        <translation>此文件属于其他用户（%1）。由你写入后，它将归你所有。</translation>
    </message>
    <message>
        <source>Written more than once in this file: %1. Only the last of each counts, and that is the one that changes.</source>
        <translation>在这个文件里重复出现：%1。每个键只有最后一处有效，改动的也是那一处。</translation>
    </message>
    <message>
        <source>Burrow&apos;s block was edited by hand. What was written into it will be gone: %1</source>
        <translation>Burrow 的代码块被手动改过。写在里面的这些内容将会消失：%1</translation>
    </message>
    <message>
        <source>Burrow&apos;s block was edited by hand. What was written into it stays: %1</source>
        <translation>Burrow 的代码块被手动改过。写在里面的这些内容会保留：%1</translation>
    </message>
</context>
</TS>
