#include "diffview/diff_inks.h"

#include "diffview/diff_scene.h"

namespace burrow {

DiffInks::DiffInks(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        constexpr int slice = 6; // milliseconds; two of these leave time for a frame
        const bool done = advance(slice);
        Q_EMIT advanced();
        if (!done)
            m_timer.start();
    });
}

void DiffInks::start(const DiffScene &scene)
{
    const QString syntax = syntaxFor(scene.content().format, scene.content().name);
    const auto ink = [&](DiffSide side) {
        const auto &lines = side == DiffSide::Left ? scene.diff().leftLines : scene.diff().rightLines;
        // The inks go when the scene gets another content.
        return std::make_unique<SyntaxInk>(
            syntax, int(lines.size()), [&scene, side](int line) { return scene.displayNow(side, line, false).text; });
    };
    m_left = ink(DiffSide::Left);
    m_right = ink(DiffSide::Right);
    m_wanted = {};
}

bool DiffInks::prepare(const LastLines &wanted)
{
    m_wanted = wanted;
    if (!m_left || m_timer.isActive() || (m_left->known() > wanted.left && m_right->known() > wanted.right))
        return false;
    // The definitions load after the first paint; later the next lines are coloured before they are drawn.
    const bool loaded = SyntaxInk::isLoaded();
    if (!loaded || !advance(4))
        m_timer.start();
    return loaded;
}

/// For about so long with each text. True once what is wanted is there.
bool DiffInks::advance(int milliseconds)
{
    const bool leftDone = m_left->advance(m_wanted.left, milliseconds);
    const bool rightDone = m_right->advance(m_wanted.right, milliseconds);
    return leftDone && rightDone;
}

} // namespace burrow
