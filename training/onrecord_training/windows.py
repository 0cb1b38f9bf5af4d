"""How a text longer than one window is read: the reference for src/language/windows.ts.

A window begins at a word and takes as many whole words as fit. Each word's output comes from the window
in which it stands furthest from an edge, counted in wordpieces; the edges of the text count as none.
"""
import numpy as np

FAR = 1 << 30


def windows(first: np.ndarray, window: int, stride: int, lead: int | None = None) -> list[tuple[int, int]]:
    """Word ranges [start, end) of the windows.

    first: [W + 1] wordpiece offset of each word. window: wordpieces with [CLS] and [SEP].
    stride: wordpieces from one window's start to the next. lead: room in the first window, when training
    wants the windows elsewhere each time.
    """
    count, room = len(first) - 1, window - 2
    ranges, start, fit = [], 0, lead or room
    while start < count:
        end = int(np.searchsorted(first, first[start] + fit, side="right")) - 1
        end = min(max(end, start + 1), count)
        ranges.append((start, end))
        if end >= count:
            break
        step = stride if fit == room else max(fit - (room - stride), 1)
        start = min(int(np.searchsorted(first, first[start] + step, side="left")), end)
        fit = room
    return ranges


def owners(first: np.ndarray, ranges: list[tuple[int, int]]) -> np.ndarray:
    """For each word, the index of the window whose output it takes: [W]."""
    count = len(first) - 1
    best = np.full(count, -1, dtype=np.int64)
    owner = np.zeros(count, dtype=np.int64)
    for index, (start, end) in enumerate(ranges):
        places = first[start:end]
        left = np.full(end - start, FAR) if start == 0 else places - first[start]
        right = np.full(end - start, FAR) if end == count else first[end] - 1 - places
        distance = np.minimum(left, right)
        better = distance > best[start:end]
        best[start:end][better] = distance[better]
        owner[start:end][better] = index
    return owner
