"""The same road on a cluster, with Ray (`pip install '.[ray]'`): shards of a corpus in, the same graph out.

    plan        the corpus is cut into shards: line ranges of JSONL, row groups of Parquet, bunches of files
    read        actors that hold the model read shards; what they find is written beside the store, shard by shard
    resolve     entities and facts of all shards are joined, and identities found as connected components
    load        one step puts all of it into the store

What is written names the plan that it belongs to, so that a run that was stopped goes on where it was, and the loss of
a machine costs the shards in work, which others read.
"""

from __future__ import annotations

from kg.scale.builder import build

__all__ = ["build"]
