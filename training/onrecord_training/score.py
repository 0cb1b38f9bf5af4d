"""Scores as ../shared/score/attribution.mjs gives them, in words: exact and overlapping F1 by role and linked."""
from collections import Counter

ROLES = ("source", "cue", "content")


def score(articles, results) -> dict[str, float]:
    n = {role: Counter() for role in (*ROLES, "linked")}
    for article, said in zip(articles, results):
        gold = [{"cue": [a.cue], "source": a.source, "content": a.content} for a in article.attributions]
        for role in ROLES:
            g = {s for a in gold for s in a[role]}
            r = {s for a in said for s in a[role]}
            n[role].update(gold=len(g), said=len(r), exact=len(g & r))
        whole = lambda a: tuple(tuple(sorted(a[role])) for role in ROLES)
        n["linked"].update(gold=len(gold), said=len(said), exact=sum((Counter(map(whole, gold)) & Counter(map(whole, said))).values()))
        used = set()
        for a in said:
            match = next((i for i, g in enumerate(gold) if i not in used and _meet(a["cue"], g["cue"]) and _meet(a["content"], g["content"])
                          and (_meet(a["source"], g["source"]) if a["source"] else not g["source"])), None)
            if match is not None:
                used.add(match)
        n["linked"].update(overlap=len(used))
    f1 = lambda c, key: 200 * c[key] / max(c["said"] + c["gold"], 1)
    return {**{role: round(f1(n[role], "exact"), 2) for role in ROLES},
            "linked": round(f1(n["linked"], "overlap"), 2), "linked_exact": round(f1(n["linked"], "exact"), 2),
            "said": n["linked"]["said"], "gold": n["linked"]["gold"]}


def _meet(a, b) -> bool:
    return any(s < f and t < e for s, e in a for t, f in b)
