<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>apply</name>
    <message>
        <source>Stopped before anything was written.</source>
        <translation>已在写入任何内容之前停止。</translation>
    </message>
    <message>
        <source>%1 is not what it was when the preview was made, so nothing was written. Look at the new preview and apply again.</source>
        <translation>%1 与生成预览时不一致，因此未写入任何内容。请查看新的预览后再次应用。</translation>
    </message>
    <message>
        <source>%1 had other hard links. They keep the old text; this name no longer belongs to them.</source>
        <translation>%1 还有其他硬链接。它们保留旧内容，此名称不再与它们相连。</translation>
    </message>
    <message>
        <source>%1 had another owner or group (%2:%3), which this user may not give. It is yours now (%4:%5).</source>
        <translation>%1 原来的所有者或组（%2:%3）当前用户无权设置，现已归你所有（%4:%5）。</translation>
    </message>
    <message>
        <source>The run %1 was interrupted and only some of its files are written. Finish it or roll it back first.</source>
        <translation>运行 %1 曾被中断，只写入了部分文件。请先完成它或将其回滚。</translation>
    </message>
    <message>
        <source>The files that were written before that were put back.</source>
        <translation>在此之前写入的文件已恢复原状。</translation>
    </message>
    <message>
        <source>Not every file that was written before that could be put back. Finish the run %1 or roll it back as soon as the cause is gone.</source>
        <translation>在此之前写入的文件未能全部恢复原状。请在排除原因后尽快完成或回滚运行 %1。</translation>
    </message>
    <message>
        <source>%1 was changed by another program meanwhile and is left as it is.</source>
        <translation>%1 在此期间被其他程序更改，已保持原样。</translation>
    </message>
    <message>
        <source>The record of an earlier run in %1 is damaged, so that run cannot be undone. Nothing else is affected.</source>
        <translation>%1 中先前运行的记录已损坏，因此无法撤销那次运行。其他内容不受影响。</translation>
    </message>
    <message>
        <source>The record of an earlier run in %1 was written by another version of Burrow. Use that version to undo it.</source>
        <translation>%1 中先前运行的记录由其他版本的 Burrow 写入。请使用该版本来撤销。</translation>
    </message>
    <message>
        <source>The record of the run %1 is gone, so it can be neither finished nor rolled back.</source>
        <translation>运行 %1 的记录已不存在，因此既无法完成也无法回滚。</translation>
    </message>
    <message>
        <source>%1 is to be written twice in one run, so nothing was written. Scan again.</source>
        <translation>%1 在一次运行中会被写入两次，因此未写入任何内容。请重新扫描。</translation>
    </message>
    <message>
        <source>%1 was a file and is a link now, so nothing is undone there. Put the file back in its place and try again.</source>
        <translation>%1 原为文件，现在是符号链接，因此未在那里撤销任何内容。请将文件放回原处后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a run. Write RUN, RUN/FILE-NUMBER or RUN/FILE-NUMBER/EDIT-ID as the history lists them.</source>
        <translation>“%1”不是有效的运行名称。请按历史记录中的写法输入 RUN、RUN/FILE-NUMBER 或 RUN/FILE-NUMBER/EDIT-ID。</translation>
    </message>
    <message>
        <source>There is no run %1 in the history.</source>
        <translation>历史记录中没有运行 %1。</translation>
    </message>
    <message>
        <source>The run %1 was interrupted. Finish it or roll it back first.</source>
        <translation>运行 %1 曾被中断。请先完成它或将其回滚。</translation>
    </message>
    <message>
        <source>The run %1 was rolled back, so there is nothing to undo.</source>
        <translation>运行 %1 已回滚，没有可撤销的内容。</translation>
    </message>
    <message>
        <source>The run %1 has no file number %2.</source>
        <translation>运行 %1 中没有编号为 %2 的文件。</translation>
    </message>
    <message>
        <source>File %2 of the run %1 has no edit %3.</source>
        <translation>运行 %1 的文件 %2 中没有编辑 %3。</translation>
    </message>
    <message>
        <source>That is undone already.</source>
        <translation>该内容已经撤销。</translation>
    </message>
    <message>
        <source>%1 is left over and could not be removed. Remove it by hand.</source>
        <translation>%1 是残留文件且无法删除。请手动删除。</translation>
    </message>
    <message>
        <source>Stop the %1 server and start it from a new terminal</source>
        <translation>停止 %1 服务器，并从新终端中启动它</translation>
    </message>
    <message>
        <source>Quit %1 completely (Cmd+Q, not only its windows) and open it again</source>
        <translation>完全退出 %1（Cmd+Q，而不只是关闭窗口），然后重新打开</translation>
    </message>
    <message>
        <source>Quit %1 completely (File &gt; Exit, all windows) and open it again</source>
        <translation>完全退出 %1（“文件”&gt;“退出”，所有窗口），然后重新打开</translation>
    </message>
    <message>
        <source>It takes PATH from your shell once, when it starts. Reload Window is not enough.</source>
        <translation>它只在启动时从 shell 读取一次 PATH，仅“重新加载窗口”是不够的。</translation>
    </message>
    <message>
        <source>In each window of %1 run “Developer: Reload Window” from the command palette</source>
        <translation>在 %1 的每个窗口中，从命令面板运行“开发人员: 重新加载窗口”</translation>
    </message>
    <message>
        <source>The Go extension reads these values when its window opens.</source>
        <translation>Go 扩展在窗口打开时读取这些值。</translation>
    </message>
    <message>
        <source>Open a new terminal, or type this in those with %1 that are open</source>
        <translation>打开新终端，或在已打开的 %1 终端中输入此命令</translation>
    </message>
    <message>
        <source>A shell reads its start-up files once, when it starts.</source>
        <translation>shell 只在启动时读取一次启动文件。</translation>
    </message>
    <message>
        <source>Finish what runs in tmux, then end its server; the command closes all of its sessions</source>
        <translation>先结束 tmux 中正在运行的内容，再终止其服务器；该命令会关闭所有会话</translation>
    </message>
    <message>
        <source>The tmux server keeps the environment it was started with and gives it to new panes.</source>
        <translation>tmux 服务器会保留启动时的环境，并将其传给新窗格。</translation>
    </message>
    <message>
        <source>%1 had extended attributes that this user may not give (%2). It has them no longer.</source>
        <translation>%1 原有的扩展属性（%2）当前用户无权设置，因此已不再保留。</translation>
    </message>
    <message>
        <source>Everything is written, but it could not be recorded as done, so the run %1 counts as interrupted. Finish it once the cause is gone.</source>
        <translation>所有内容均已写入，但无法记录为完成，因此运行 %1 视为中断。请在排除原因后完成它。</translation>
    </message>
    <message>
        <source>It was interrupted. Finish it or roll it back first.</source>
        <translation>它曾被中断。请先完成它或将其回滚。</translation>
    </message>
    <message>
        <source>It cannot be read, so nobody can tell whether it was finished.</source>
        <translation>无法读取它，因此不能确定它是否已完成。</translation>
    </message>
    <message>
        <source>A number of runs or days cannot be negative.</source>
        <translation>运行数或天数不能为负数。</translation>
    </message>
    <message>
        <source>It took back the run %1, which stays and would look as if it still stood. Prune that one first.</source>
        <translation>它撤销了运行 %1；该运行仍会保留，删除后会显得仍然有效。请先删除那一条记录。</translation>
    </message>
    <message>
        <source>The history changed a moment ago, so the run %1 was left alone. Look at it again.</source>
        <translation>历史记录刚刚发生了变化，因此未改动运行 %1。请重新查看。</translation>
    </message>
    <message>
        <source>%1 holds what another program wrote in the moment of the interruption. It was kept: look at it, then remove it.</source>
        <translation>%1 中是另一个程序在中断的那一刻写入的内容，已予保留：请查看后再删除。</translation>
    </message>
    <message>
        <source>Every file is there, but the run %1 counts as interrupted until what is left over is removed: finish it or roll it back again once the cause is gone.</source>
        <translation>所有文件都已就绪，但在残留文件删除之前，运行 %1 仍视为中断：请排除原因后再次完成或回滚它。</translation>
    </message>
</context>
</TS>
