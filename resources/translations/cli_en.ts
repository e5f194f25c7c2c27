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
    <message numerus="yes">
        <source>Remove the records of %n runs for good? [y/N]</source>
        <translation>
            <numerusform>Remove the record of %n run for good? [y/N]</numerusform>
            <numerusform>Remove the records of %n runs for good? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records of %n runs are gone; %1 are free again.</source>
        <translation>
            <numerusform>The record of %n run is gone; %1 are free again.</numerusform>
            <numerusform>The records of %n runs are gone; %1 are free again.</numerusform>
        </translation>
    </message>
</context>
</TS>
