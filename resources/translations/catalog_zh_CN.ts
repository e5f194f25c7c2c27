<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>catalog</name>
    <message>
        <source>“%1” is no id: small letters, digits and hyphens.</source>
        <translation>“%1” 不是有效的标识：只能用小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1” 出现了两次。</translation>
    </message>
    <message>
        <source>“%1” must be an https address without credentials and without a slash at its end.</source>
        <translation>“%1” 必须是 https 地址，不含用户名和密码，末尾没有斜杠。</translation>
    </message>
    <message>
        <source>direct is a keyword and has no address.</source>
        <translation>direct 是关键字，没有地址。</translation>
    </message>
    <message>
        <source>“%1” is no import path of Go.</source>
        <translation>“%1” 不是 Go 的导入路径。</translation>
    </message>
    <message>
        <source>The path “%1” does not have the form that this list needs.</source>
        <translation>路径 “%1” 不符合此列表要求的形式。</translation>
    </message>
    <message>
        <source>Burrow&apos;s own file %1 is missing: reinstall it.</source>
        <translation>缺少 Burrow 自带的文件 %1：请重新安装。</translation>
    </message>
    <message>
        <source>The catalog file %1 is no JSON object.</source>
        <translation>目录文件 %1 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Schema %1 was expected here, not %2.</source>
        <translation>此处应为格式 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>The member “%1” is missing.</source>
        <translation>缺少成员 “%1”。</translation>
    </message>
    <message>
        <source>“%1” must be a list of rows.</source>
        <translation>“%1” 必须是由条目组成的列表。</translation>
    </message>
    <message>
        <source>“%1” is no https address.</source>
        <translation>“%1” 不是 https 地址。</translation>
    </message>
    <message>
        <source>“%1” is no date of the form 2026-11-21.</source>
        <translation>“%1” 不是 2026-11-21 这种形式的日期。</translation>
    </message>
    <message>
        <source>A row must be an object.</source>
        <translation>每个条目必须是对象。</translation>
    </message>
    <message>
        <source>“%1” must be a text that is not empty.</source>
        <translation>“%1” 必须是非空文本。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1” 必须是文本。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1” 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” must be a list of different texts that are not empty.</source>
        <translation>“%1” 必须是由互不相同的非空文本组成的列表。</translation>
    </message>
    <message>
        <source>“%1” must hold a text in English (en) and in Chinese (zh_CN).</source>
        <translation>“%1” 必须同时包含英文（en）和中文（zh_CN）文本。</translation>
    </message>
    <message>
        <source>No source is called “%1” in this file.</source>
        <translation>此文件中没有名为 “%1” 的来源。</translation>
    </message>
    <message>
        <source>“%1” must be one of: %2.</source>
        <translation>“%1” 必须是以下之一：%2。</translation>
    </message>
    <message>
        <source>Nothing called “%1” belongs here.</source>
        <translation>此处不应有 “%1”。</translation>
    </message>
    <message>
        <source>“%1” does not fit the type of the setting %2.</source>
        <translation>“%1” 与设置 %2 的类型不符。</translation>
    </message>
    <message>
        <source>“%1” is no release such as v0.24.0.</source>
        <translation>“%1” 不是 v0.24.0 这种形式的版本号。</translation>
    </message>
    <message>
        <source>%1 is no longer in use, so its advice must be do-not-write.</source>
        <translation>%1 已不再使用，其建议必须是 do-not-write。</translation>
    </message>
    <message>
        <source>“%1” can only be true here.</source>
        <translation>“%1” 在此处只能是 true。</translation>
    </message>
    <message>
        <source>A condition needs one of: set, unset, is, is-not.</source>
        <translation>每个条件需要 set、unset、is、is-not 之一。</translation>
    </message>
    <message>
        <source>No setting is called “%1” in this file.</source>
        <translation>此文件中没有名为 “%1” 的设置。</translation>
    </message>
    <message>
        <source>A conflict needs conditions in “when”.</source>
        <translation>冲突条目需要在 “when” 中给出条件。</translation>
    </message>
</context>
</TS>
