// What the tests of the diff widget show in it: settings.json before and after three edits.
#pragma once

#include "diffview/diff_view.h"
#include "plan/plan.h"

#include <QDir>
#include <QScrollBar>
#include <QTest>

namespace burrow {

using namespace Qt::StringLiterals;

inline const QByteArray settingsBefore = R"({
  // my editor, since 2019
  "editor.fontSize": 13,
  "editor.tabSize": 4,
  "editor.wordWrap": "off",
  "files.autoSave": "afterDelay",
  "files.trimTrailingWhitespace": true,
  "terminal.integrated.fontSize": 12,
  "terminal.integrated.scrollback": 10000,
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "window.zoomLevel": 0,
  "git.autofetch": true,
  "git.confirmSync": false,
  "explorer.confirmDelete": false,
  "search.exclude": { "**/vendor": true },
  "editor.rulers": [100], // team rule, keep
  /* Go */
  "go.useGoProxyToCheckForToolUpdates": true,
  "gopls": {
    "ui.completion.usePlaceholders": true // args
  },
  "files.eol": "\n"
}
)";

inline const QByteArray settingsAfter = [] {
    QByteArray text = settingsBefore;
    text.replace("  \"go.useGoProxyToCheckForToolUpdates\": true,\n", "");
    text.replace("  \"gopls\": {\n", "  \"gopls\": {\n    \"ui.semanticTokens\": true,\n");
    text.replace("  \"files.eol\"",
                 "  \"[go]\": {\n    \"editor.defaultFormatter\": \"golang.go\"\n  },\n  \"files.eol\"");
    return text;
}();

inline std::shared_ptr<DiffContent> makeContent(const QByteArray &before, const QByteArray &after,
                                                FileFormat format = FileFormat::Jsonc,
                                                const QString &name = u"settings.json"_s)
{
    auto content = std::make_shared<DiffContent>();
    content->name = name;
    content->format = format;
    content->diff = diff(before, after);
    return content;
}

/// The settings with the three edits that make them.
inline std::shared_ptr<DiffContent> settingsContent()
{
    auto content = makeContent(settingsBefore, settingsAfter);
    const auto rowsOf = [&](const QByteArray &needle, int count) {
        std::vector<int> rows;
        for (int i = 0; i < int(content->diff.rows.size()) && rows.size() < size_t(count); ++i) {
            const DiffRow &row = content->diff.rows[size_t(i)];
            const QByteArrayView line = row.right >= 0 ? content->diff.rightLines[size_t(row.right)]
                                                       : content->diff.leftLines[size_t(row.left)];
            if (!rows.empty() || line.contains(needle))
                rows.push_back(i);
        }
        return rows;
    };
    content->edits = {{u"settings:user:gopls/ui.semanticTokens"_s, u"Add gopls · ui.semanticTokens"_s, true,
                       rowsOf("semanticTokens", 1), 0},
                      {u"settings:user:[go]/editor.defaultFormatter"_s, u"Add [go] · editor.defaultFormatter"_s, true,
                       rowsOf("\"[go]\"", 3), 0},
                      {u"settings:user:go.useGoProxyToCheckForToolUpdates"_s, u"Remove a key that does nothing"_s, true,
                       rowsOf("useGoProxy", 1), 0}};
    return content;
}

/// Leaves a picture where BURROW_SHOTS names a folder.
inline void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("BURROW_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(60); // inks come in slices
    QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

/// The middle of the first tick of an item.
inline QPoint boxOf(const DiffView &view, int item, int pane)
{
    const DiffPane &p = view.scene().pane(pane);
    return {p.tickX + 11,
            view.scene().top(item) - view.verticalScrollBar()->value() + view.scene().metrics().lineHeight / 2};
}

} // namespace burrow
