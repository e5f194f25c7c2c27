<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>local</name>
    <message>
        <source>No pipe to a program could be opened.</source>
        <translation>无法打开与程序通信的管道。</translation>
    </message>
    <message>
        <source>%1 cannot be started: it, or what it needs to run, is not there.</source>
        <translation>无法启动 %1：程序本身或其运行所需的文件不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be started: the system does not permit it.</source>
        <translation>无法启动 %1：系统不允许。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be started in %2: that is no folder.</source>
        <translation>无法在 %2 中启动 %1：它不是文件夹。</translation>
    </message>
    <message>
        <source>HOME is not set, so Burrow does not know whose files to look at. Set it to your home folder and start again.</source>
        <translation>未设置 HOME，Burrow 不知道该查看谁的文件。请将它设为您的主目录后重新启动。</translation>
    </message>
    <message>
        <source>HOME is “%1”, which is not an absolute path. Set it to your home folder and start again.</source>
        <translation>HOME 的值是“%1”，不是绝对路径。请将它设为您的主目录后重新启动。</translation>
    </message>
    <message>
        <source>HOME is “%1”, and there is no such folder. Set it to your home folder and start again.</source>
        <translation>HOME 的值是“%1”，但该文件夹不存在。请将它设为您的主目录后重新启动。</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>已停止 %1。</translation>
    </message>
    <message>
        <source>%1 did not end within %2 seconds and was stopped.</source>
        <translation>%1 未能在 %2 秒内结束，已被停止。</translation>
    </message>
    <message>
        <source>A program is started by its absolute path only, not as “%1”.</source>
        <translation>只能用绝对路径启动程序，不能用“%1”。</translation>
    </message>
    <message>
        <source>%1 may change something and is not run while only looking.</source>
        <translation>%1 可能会改动内容，仅查看时不会运行它。</translation>
    </message>
    <message>
        <source>How %1 ended could not be told.</source>
        <translation>无法得知 %1 是如何结束的。</translation>
    </message>
</context>
</TS>
