<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>burrow::ApplyPage</name>
    <message numerus="yes">
        <source>Apply %n edit(s)</source>
        <translation>
            <numerusform>Apply %n edit</numerusform>
            <numerusform>Apply %n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to write %n file(s)</source>
        <translation>
            <numerusform>Ready to write %n file</numerusform>
            <numerusform>Ready to write %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n file(s)</source>
        <translation>
            <numerusform>Writing %n file</numerusform>
            <numerusform>Writing %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file is written</numerusform>
            <numerusform>%n files are written</numerusform>
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
        <source>%n file(s) written, but the run counts as interrupted</source>
        <translation>
            <numerusform>%n file written, but the run counts as interrupted</numerusform>
            <numerusform>%n files written, but the run counts as interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::BundlePanel</name>
    <message numerus="yes">
        <source>%n part(s) of it could run code or weaken verification. Their edits are not ticked.</source>
        <translation>
            <numerusform>%n part of it could run code or weaken verification. Its edits are not ticked.</numerusform>
            <numerusform>%n parts of it could run code or weaken verification. Their edits are not ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::DebugPage</name>
    <message numerus="yes">
        <source>There are %n main packages here: %1.</source>
        <translation>
            <numerusform>There is %n main package here: %1.</numerusform>
            <numerusform>There are %n main packages here: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::HistoryPage</name>
    <message numerus="yes">
        <source>%n file(s) without an answer stay as they are.</source>
        <translation>
            <numerusform>%n file without an answer stays as it is.</numerusform>
            <numerusform>%n files without an answer stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n record(s)</source>
        <translation>
            <numerusform>Remove %n record</numerusform>
            <numerusform>Remove %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::HistoryTree</name>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::MergePanel</name>
    <message numerus="yes">
        <source>%n place(s) were changed by both. What is in the file now counts until you answer.</source>
        <translation>
            <numerusform>%n place was changed by both. What is in the file now counts until you answer.</numerusform>
            <numerusform>%n places were changed by both. What is in the file now counts until you answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::PrunePanel</name>
    <message numerus="yes">
        <source>%n record(s) are gone; %1 are free again. Your files are as they were.</source>
        <translation>
            <numerusform>%n record is gone; %1 are free again. Your files are as they were.</numerusform>
            <numerusform>%n records are gone; %1 are free again. Your files are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) would go</source>
        <translation>
            <numerusform>%n record would go</numerusform>
            <numerusform>%n records would go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, %n run(s) can then no longer be undone</source>
        <translation>
            <numerusform>Yes, this run can then no longer be undone</numerusform>
            <numerusform>Yes, these %n runs can then no longer be undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>burrow::RaceWords</name>
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
    <message numerus="yes">
        <source>Copied with the secrets of %n file(s) masked, so it cannot be applied. Show them in the diff first to copy the real patch.</source>
        <translation>
            <numerusform>Copied with the secrets of %n file masked, so it cannot be applied. Show them in the diff first to copy the real patch.</numerusform>
            <numerusform>Copied with the secrets of %n files masked, so it cannot be applied. Show them in the diff first to copy the real patch.</numerusform>
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
<context>
    <name>burrow::UndoPanel</name>
    <message numerus="yes">
        <source>%n file(s) changed since in the same places. Nothing happens to them until you answer.</source>
        <translation>
            <numerusform>%n file was changed since in the same places. Nothing happens to it until you answer.</numerusform>
            <numerusform>%n files were changed since in the same places. Nothing happens to them until you answer.</numerusform>
        </translation>
    </message>
</context>
</TS>
