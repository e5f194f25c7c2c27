<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>probe</name>
    <message numerus="yes">
        <source>%1 at %2 · %n more found</source>
        <translation>
            <numerusform>%1 at %2 · %n more found</numerusform>
            <numerusform>%1 at %2 · %n more found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variables set in %1</source>
        <translation>
            <numerusform>%n variable set in %1</numerusform>
            <numerusform>%n variables set in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys no longer do anything · comments that will be kept: %1</source>
        <translation>
            <numerusform>%n key no longer does anything · comments that will be kept: %1</numerusform>
            <numerusform>%n keys no longer do anything · comments that will be kept: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys no longer do anything</source>
        <translation>
            <numerusform>%n key no longer does anything</numerusform>
            <numerusform>%n keys no longer do anything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in order · %n comments will be kept</source>
        <translation>
            <numerusform>in order · %n comment will be kept</numerusform>
            <numerusform>in order · %n comments will be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n programs (package main)</source>
        <translation>
            <numerusform>%1 · %n program (package main)</numerusform>
            <numerusform>%1 · %n programs (package main)</numerusform>
        </translation>
    </message>
</context>
</TS>
