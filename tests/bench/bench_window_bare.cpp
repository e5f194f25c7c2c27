// What bench_window holds burrow-gui against: the first page of the app from the same widgets, style and words, with
// nothing behind them; compiled with BENCH_EMPTY an empty window.
#include <QApplication>
#include <QWidget>
#ifndef BENCH_EMPTY
#include "look/appearance.h"
#include "look/card.h"
#include "look/table.h"

#include <QButtonGroup>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTranslator>
#include <QVBoxLayout>
#else
#include <QMainWindow>
#endif

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Tells when the first picture of its window is complete.
template <typename Base>
class FirstPicture : public Base
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        Base::paintEvent(event);
        if (!std::exchange(m_painted, true))
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    QApplication::quit();
                },
                Qt::QueuedConnection);
    }

private:
    bool m_painted = false;
};

#ifndef BENCH_EMPTY
using namespace burrow;

/// Words of the app's own first page, in the language that was loaded.
QString words(const char *english)
{
    return QCoreApplication::translate("burrow::ScanPage", english);
}

QListView *rail()
{
    auto *steps = new QListView;
    auto *model = new QStandardItemModel(steps);
    for (const char *step : {"Scan", "Go", "Mirrors", "PATH", "Settings", "Debug & test", "Review", "Apply", "Share"})
        model->appendRow(new QStandardItem(QCoreApplication::translate("steps", step)));
    steps->setModel(model);
    steps->setFrameShape(QFrame::NoFrame);
    steps->setFixedWidth(216);
    return steps;
}

QScrollArea *page()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(40, 32, 40, 24);
    auto *lead = new look::Label(
        words("Go, your shells, your editors and their settings. Burrow only reads; it changes nothing."),
        look::Type::Lead, look::Tone::Quiet);
    lead->setWordWrap(true);
    column->addWidget(new look::Label(words("Looking at this machine"), look::Type::Heading));
    column->addWidget(lead);
    auto *wish = new look::SectionLabel;
    wish->setText(words("What would you like to do?"));
    column->addWidget(wish);
    auto *cards = new QHBoxLayout;
    auto *group = new QButtonGroup(inside);
    for (const char *title : {"Set up Go and VS Code", "Open a teammate's bundle", "Only check"}) {
        auto *card = new look::Card;
        card->setTitle(words(title));
        card->setSentence(words("You see each edit before anything is written."));
        group->addButton(card->radio());
        cards->addWidget(card, 1);
    }
    group->buttons().first()->setChecked(true);
    column->addLayout(cards);
    auto *found = new look::SectionLabel;
    found->setText(words("What was found"));
    column->addWidget(found);
    auto *table = new look::Table;
    table->setHeaderShown(false);
    table->setRows(words("What was found"), {{.title = {}, .width = 198}, {.title = {}}, {.title = {}, .width = 82}},
                   {{{.text = words("Looking"), .mark = look::Mark::Spin}, {}, {}}});
    column->addWidget(table);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(inside);
    return area;
}

QWidget *bar()
{
    auto *bottom = new QWidget;
    bottom->setMinimumHeight(60);
    auto *row = new QHBoxLayout(bottom);
    row->addWidget(new look::Label(words("Looking only. Nothing is changed."), look::Type::Quiet, look::Tone::Quiet),
                   1);
    row->addWidget(new QPushButton(words("Recommended plan")));
    auto *primary = new QPushButton(QCoreApplication::translate("burrow::BottomBar", "Continue"));
    primary->setDefault(true);
    row->addWidget(primary);
    return bottom;
}
#endif

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
#ifdef BENCH_EMPTY
    FirstPicture<QMainWindow> window;
#else
    Q_INIT_RESOURCE(i18n);
    look::dress(app, look::Theme::Light, false);
    QTranslator translator;
    if (translator.load(u":/i18n/burrow_"_s + QString::fromLatin1(argc > 1 ? argv[1] : "en")))
        QApplication::installTranslator(&translator);
    FirstPicture<QWidget> window;
    auto *across = new QHBoxLayout(&window);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(rail());
    auto *right = new QVBoxLayout;
    right->addWidget(page(), 1);
    right->addWidget(bar());
    across->addLayout(right, 1);
#endif
    window.resize(1120, 760);
    window.show();
    return QApplication::exec();
}
