<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>session</name>
    <message>
        <source>The bundle %1 was not found.</source>
        <translation>找不到配置包 %1。</translation>
    </message>
</context>
</TS>
