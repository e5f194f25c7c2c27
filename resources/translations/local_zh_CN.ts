<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>local</name>
    <message>
        <source>No pipe to a program could be opened.</source>
        <translation>无法打开与程序通信的管道。</translation>
    </message>
    <message>
        <source>%1 cannot be started: it, or what it needs to run, is not there.</source>
        <translation>无法启动 %1：程序本身或其运行所需的文件不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be started: the system does not permit it.</source>
        <translation>无法启动 %1：系统不允许。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be started in %2: that is no folder.</source>
        <translation>无法在 %2 中启动 %1：它不是文件夹。</translation>
    </message>
    <message>
        <source>HOME is not set, so Burrow does not know whose files to look at. Set it to your home folder and start again.</source>
        <translation>未设置 HOME，Burrow 不知道该查看谁的文件。请将它设为你的主目录后重新启动。</translation>
    </message>
    <message>
        <source>HOME is “%1”, which is not an absolute path. Set it to your home folder and start again.</source>
        <translation>HOME 的值是“%1”，不是绝对路径。请将它设为你的主目录后重新启动。</translation>
    </message>
    <message>
        <source>HOME is “%1”, and there is no such folder. Set it to your home folder and start again.</source>
        <translation>HOME 的值是“%1”，但该文件夹不存在。请将它设为你的主目录后重新启动。</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>已停止 %1。</translation>
    </message>
    <message>
        <source>%1 did not end within %2 seconds and was stopped.</source>
        <translation>%1 未能在 %2 秒内结束，已被停止。</translation>
    </message>
    <message>
        <source>A program is started by its absolute path only, not as “%1”.</source>
        <translation>只能用绝对路径启动程序，不能用“%1”。</translation>
    </message>
    <message>
        <source>%1 may change something and is not run while only looking.</source>
        <translation>%1 可能会改动内容，仅查看时不会运行它。</translation>
    </message>
    <message>
        <source>How %1 ended could not be told.</source>
        <translation>无法得知 %1 是如何结束的。</translation>
    </message>
    <message>
        <source>%1 lies on a file system that is mounted read-only. Mount it writable, or choose another place.</source>
        <translation>%1 所在的文件系统以只读方式挂载。请改为可写挂载，或选择其他位置。</translation>
    </message>
    <message>
        <source>%1 leads through links that form a loop. Remove the loop and try again.</source>
        <translation>%1 经过的符号链接形成了循环。请消除循环后重试。</translation>
    </message>
    <message>
        <source>%1 would become larger than this user may write (a file size limit). Raise the limit and try again.</source>
        <translation>%1 将超过当前用户允许写入的文件大小上限。请提高上限后重试。</translation>
    </message>
    <message>
        <source>There is no space left to write %1 (disk full or quota reached). Free some space and try again.</source>
        <translation>没有剩余空间可写入 %1（磁盘已满或已达配额）。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: a part of its path is a file, not a folder. Check the path.</source>
        <translation>无法访问 %1：路径中有一部分是文件而不是文件夹。请检查路径。</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the path, or scan again.</source>
        <translation>%1 不存在。请检查路径，或重新扫描。</translation>
    </message>
    <message>
        <source>%1 may not be read by this user. Check its permissions and those of its folder.</source>
        <translation>当前用户无权读取 %1。请检查该文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 may not be written by this user, so nothing can be recorded there. Check its permissions and those of its folder.</source>
        <translation>当前用户无权写入 %1，因此无法在那里留下记录。请检查该文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 may not be changed by this user. Check the permissions of its folder, and whether it is protected against changes.</source>
        <translation>当前用户无权更改 %1。请检查其所在文件夹的权限，以及它是否被设为禁止修改。</translation>
    </message>
    <message>
        <source>%1 could not be read. The system&apos;s reason stands in the details; try again.</source>
        <translation>无法读取 %1。系统给出的原因见详细信息；请重试。</translation>
    </message>
    <message>
        <source>%1 could not be written. The system&apos;s reason stands in the details; try again.</source>
        <translation>无法写入 %1。系统给出的原因见详细信息；请重试。</translation>
    </message>
    <message>
        <source>%1 could not be removed. The system&apos;s reason stands in the details; try again.</source>
        <translation>无法删除 %1。系统给出的原因见详细信息；请重试。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check that what lies above it exists and is a folder.</source>
        <translation>无法创建文件夹 %1。请检查其上级是否存在且确为文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 could not be removed. It may hold files.</source>
        <translation>无法删除文件夹 %1。其中可能还有文件。</translation>
    </message>
    <message>
        <source>The system could not say that %1 is safely on disk. Check the disk before you rely on it.</source>
        <translation>系统无法确认 %1 已安全写入磁盘。在依赖它之前，请先检查磁盘。</translation>
    </message>
    <message>
        <source>%1 could not be locked. The system&apos;s reason stands in the details; try again.</source>
        <translation>无法锁定 %1。系统给出的原因见详细信息；请重试。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Move it away or choose another file.</source>
        <translation>%1 是文件夹，不是文件。请将其移走或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is a device, pipe or socket, not a file. Move it away or choose another file.</source>
        <translation>%1 是设备、管道或套接字，不是文件。请将其移走或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes, which is more than Burrow reads. Make it smaller or edit it by hand.</source>
        <translation>%1 超过 %2 字节，超出了 Burrow 的读取上限。请缩小该文件或手动编辑。</translation>
    </message>
    <message>
        <source>%1 is not a link. Scan again.</source>
        <translation>%1 不是符号链接。请重新扫描。</translation>
    </message>
    <message>
        <source>%1 leads through a link to %2, which does not exist. Make that folder or remove the link.</source>
        <translation>%1 经由符号链接指向 %2，而后者不存在。请创建该文件夹或删除该链接。</translation>
    </message>
    <message>
        <source>%1 is no regular file, so it is not replaced. Scan again.</source>
        <translation>%1 不是普通文件，因此未被替换。请重新扫描。</translation>
    </message>
    <message>
        <source>%1 became something else than a file a moment ago, so it was left alone. Scan again.</source>
        <translation>%1 刚刚变成了文件以外的东西，因此未作改动。请重新扫描。</translation>
    </message>
    <message>
        <source>Another Burrow (process %1) is writing at the moment. Wait until it is done, or close it, and try again.</source>
        <translation>另一个 Burrow（进程 %1）正在写入。请等它完成或将其关闭，然后重试。</translation>
    </message>
    <message>
        <source>Standard input could not be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Standard input holds more than %1 bytes.</source>
        <translation>标准输入超过 %1 字节。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 is no address of a web server: it must begin with https:// or http://.</source>
        <translation>%1 不是网站地址：必须以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>A name and password would go to %1 unencrypted. The go command refuses that too; use https.</source>
        <translation>用户名和密码将以明文发送到 %1。go 命令同样会拒绝；请使用 https。</translation>
    </message>
    <message>
        <source>The name %1 could not be resolved (DNS).</source>
        <translation>无法解析域名 %1（DNS）。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未在限定时间内响应。</translation>
    </message>
    <message>
        <source>No secure connection to %1: its certificate or its TLS is not accepted.</source>
        <translation>无法与 %1 建立安全连接：其证书或 TLS 未被接受。</translation>
    </message>
    <message>
        <source>The forward proxy %1 from HTTP_PROXY or HTTPS_PROXY does not work.</source>
        <translation>HTTP_PROXY 或 HTTPS_PROXY 中的正向代理 %1 不可用。</translation>
    </message>
    <message>
        <source>The forward proxy %1 wants a name and password: put them into HTTPS_PROXY.</source>
        <translation>正向代理 %1 需要用户名和密码：请写入 HTTPS_PROXY。</translation>
    </message>
    <message>
        <source>%1 redirects to an address that is not as safe; that is not followed.</source>
        <translation>%1 重定向到了安全性更低的地址，未予跟随。</translation>
    </message>
    <message>
        <source>%1 redirects in circles.</source>
        <translation>%1 陷入循环重定向。</translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was complete.</source>
        <translation>%1 在响应完成前关闭了连接。</translation>
    </message>
    <message>
        <source>%1 could not be reached, or did not answer as a web server does.</source>
        <translation>无法访问 %1，或其响应不符合 HTTP 协议。</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled.</source>
        <translation>对 %1 的请求已取消。</translation>
    </message>
    <message>
        <source>The forward proxy %1 is of a kind that Burrow cannot use here. The go command may be able to.</source>
        <translation>Burrow 无法使用正向代理 %1 这种类型，go 命令也许可以。</translation>
    </message>
    <message>
        <source>%1 was changed by another program a moment ago, so it was left as it is. Look at the new preview and apply again.</source>
        <translation>%1 刚刚被另一个程序修改，因此未作改动。请查看新的预览后再次应用。</translation>
    </message>
    <message>
        <source>Another program has %1 open for writing, so it was left as it is. Save and close it there and apply again.</source>
        <translation>另一个程序正打开 %1 进行写入，因此未作改动。请在那里保存并关闭后再次应用。</translation>
    </message>
    <message>
        <source>%1 was changed by other programs in the very moment in which it was written. What one of them wrote is kept as %2.</source>
        <translation>%1 在写入的同一瞬间被其他程序修改。其中一个程序写入的内容已另存为 %2。</translation>
    </message>
    <message>
        <source>%1 is a link to a name that is no UTF-8, which Burrow does not handle. Rename what it leads to.</source>
        <translation>%1 是指向非 UTF-8 名称的链接，Burrow 无法处理。请重命名它所指向的文件。</translation>
    </message>
</context>
</TS>
