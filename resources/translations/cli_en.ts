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
    <message numerus="yes">
        <source>Write these edits to %n files? [y/N]</source>
        <translation>
            <numerusform>Write these edits to %n file? [y/N]</numerusform>
            <numerusform>Write these edits to %n files? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n versions behind</source>
        <translation>
            <numerusform>%1, %n version behind</numerusform>
            <numerusform>%1, %n versions behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking %n module proxies …</source>
        <translation>
            <numerusform>Asking %n module proxy …</numerusform>
            <numerusform>Asking %n module proxies …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices could run code or weaken verification. They will not be ticked:</source>
        <translation>
            <numerusform>%n choice could run code or weaken verification. It will not be ticked:</numerusform>
            <numerusform>%n choices could run code or weaken verification. They will not be ticked:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risky choices are for other systems:</source>
        <translation>
            <numerusform>%n risky choice is for another system:</numerusform>
            <numerusform>%n risky choices are for other systems:</numerusform>
        </translation>
    </message>
</context>
</TS>
