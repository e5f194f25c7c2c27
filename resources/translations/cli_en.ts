<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%1 of %n edits would be written. Nothing has been changed.</source>
        <translation>
            <numerusform>%1 of %n edit would be written. Nothing has been changed.</numerusform>
            <numerusform>%1 of %n edits would be written. Nothing has been changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
