<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>plan</name>
    <message numerus="yes">
        <source>This file has %n hard links. Only this name gets the new text; the other names keep the old one.</source>
        <translation>
            <numerusform>This file has %n hard link. Only this name gets the new text; the other name keeps the old one.</numerusform>
            <numerusform>This file has %n hard links. Only this name gets the new text; the other names keep the old one.</numerusform>
        </translation>
    </message>
</context>
</TS>
