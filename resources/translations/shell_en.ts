<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>burrow::BottomBar</name>
    <message numerus="yes">
        <source>Review %n edit(s)</source>
        <translation>
            <numerusform>Review %n edit</numerusform>
            <numerusform>Review %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::Rails</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
</context>
</TS>
