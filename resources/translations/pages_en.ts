<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>burrow::MirrorsPage</name>
    <message numerus="yes">
        <source>%n version(s) behind</source>
        <translation>
            <numerusform>%n version behind</numerusform>
            <numerusform>%n versions behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::ReviewPage</name>
    <message numerus="yes">
        <source>%1 of %n edit(s) are kept</source>
        <translation>
            <numerusform>%1 of %n edit is kept</numerusform>
            <numerusform>%1 of %n edits are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>Apply %n edit</numerusform>
            <numerusform>Apply %n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::ScanPage</name>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::SettingsPage</name>
    <message numerus="yes">
        <source>The defaults are good. %n of your settings no longer does anything.</source>
        <translation>
            <numerusform>The defaults are good. %n of your settings no longer does anything.</numerusform>
            <numerusform>The defaults are good. %n of your settings no longer do anything.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know about what is there</source>
        <translation>
            <numerusform>%n thing to know about what is there</numerusform>
            <numerusform>%n things to know about what is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n chosen</source>
        <translation>
            <numerusform>%1, %n chosen</numerusform>
            <numerusform>%1, %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::SharePage</name>
    <message numerus="yes">
        <source>%1 of %n parts</source>
        <translation>
            <numerusform>%1 of %n part</numerusform>
            <numerusform>%1 of %n parts</numerusform>
        </translation>
    </message>
</context>
</TS>
