"""What the days, rounds and games of a contest are called where they stand behind its name, all of which are but parts of it:
秋場所 + 千秋楽, 若草オープン + 最終日, 準決勝 + 2試合.
"""

from __future__ import annotations

__all__ = ["DAY", "GAMES", "NTH_DAY"]

_NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}"
NTH_DAY = f"{_NUMBER}日目"
DAY = rf"(?:大会)?(?:最終日|最終節|初日|千秋楽|最終ラウンド|第{_NUMBER}(?:日目?|節|局|ラウンド)|{NTH_DAY})"
GAMES = rf"全?{_NUMBER}(?:試合|レース|公演)"
