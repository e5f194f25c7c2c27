#include "session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace burrow {

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        if (name.startsWith("zh"_L1))
            return u"zh_CN"_s;
        if (name.startsWith("en"_L1))
            return u"en"_s;
    }
    return u"en"_s;
}

void speak(const QString &language)
{
    auto *app = QCoreApplication::instance();
    const auto old = app->findChildren<QTranslator *>(u"burrow-translator"_s, Qt::FindDirectChildrenOnly);
    QLocale::setDefault(QLocale(language == "zh_CN"_L1 ? u"zh_CN"_s : u"en_GB"_s));

    // English has a file too, for plural forms. Qt's own texts first: what is installed last is asked first.
    const auto install = [app](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(app);
        translator->setObjectName(u"burrow-translator"_s);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    if (language != "en"_L1)
        install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"burrow_"_s + language, u":/i18n"_s);
    for (QTranslator *translator : old)
        delete translator;
}

} // namespace burrow
