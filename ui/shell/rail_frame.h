// The left side of the window: the app's name, the rail, and what else can be reached at any time.
#pragma once

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace burrow {

class Rail;
namespace look {
class Link;
}

class RailFrame final : public QWidget
{
    Q_OBJECT
public:
    explicit RailFrame(QWidget *parent = nullptr);
    Rail *rail() const { return m_rail; }
    void setNarrow(bool narrow);
    /// language: "en" or "zh_CN".
    void retranslate(const QString &language);

Q_SIGNALS:
    void historyWanted();
    void languageWanted(const QString &language);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu(const QString &language);
    void showFoot();

    Rail *m_rail;
    look::Link *m_history, *m_options;
    QMenu *m_menu;
    QVBoxLayout *m_foot;
    bool m_narrow = false;
};

} // namespace burrow
