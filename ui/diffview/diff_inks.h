// The syntax colours of a diff, computed as far as one looks.
#pragma once

#include "diffview/syntax_ink.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace burrow {

class DiffScene;

/// DiffInks holds the inks of both texts of a diff. What a paint needs beyond them follows a few milliseconds at a
/// time, so that the window breathes.
class DiffInks final : public QObject
{
    Q_OBJECT
public:
    /// The last line of either text that is in sight; -1 for a text that has none there.
    struct LastLines
    {
        int left = -1, right = -1;
    };

    explicit DiffInks(QObject *parent = nullptr);
    /// Begins anew with the texts of a scene, which must outlive the inks; call again when it gets another content.
    void start(const DiffScene &scene);
    /// Before a paint: computes some of what it lacks. True if there are more inks than before.
    bool prepare(const LastLines &wanted);

    const SyntaxInk *left() const { return m_left.get(); }
    const SyntaxInk *right() const { return m_right.get(); }

Q_SIGNALS:
    void advanced(); ///< more lines have their inks

private:
    bool advance(int milliseconds);

    std::unique_ptr<SyntaxInk> m_left, m_right;
    LastLines m_wanted;
    QTimer m_timer;
};

} // namespace burrow
