"""The same names given to another resolver, splink, in the same run as ours: how fast, and what it would merge.

splink and duckdb are the dependency group `bench`; nothing of the product needs them. The peer is given what its guide
asks for: it learns its weights from the names themselves, without labels, and is told no Swedish.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from benchmarks.names_data import Pair
from graph.identity import Identity
from graph.names import Mention, Names
from graph.names.fold import words

THRESHOLDS: Final = (0.5, 0.95, 0.99)
_NEEDED: Final = ("splink", "duckdb", "pandas")
_SEED: Final = 20240701
_SAME: Final = frozenset({"same", "same_renamed"})


def beside(bodies: Sequence[Identity], fields: Sequence[Mention], pairs: Sequence[Pair]) -> dict[str, object]:
    """Return our seconds and splink's for the distinct names of all fields, and what it makes of the labelled pairs.

    Parameters
    ----------
    bodies, fields
        The registers' bodies and every programme's organiser fields.
    pairs
        The labelled pairs; names that no field has are given to both as well.

    Returns
    -------
    dict
        `names` (count), `omvarld` and `splink`: `seconds` and `processor_seconds` for the same names; for splink its
        version, `scored_pairs`, and merged precision and recall by threshold of the match probability. Where splink
        is not installed, `splink` says what was looked for and not found.
    """
    names = distinct_names(Names(bodies, fields), fields)
    asked = sorted({*names, *(side for pair in pairs for side in (pair.left, pair.right))})
    result: dict[str, object] = {"names": len(asked), "names_of_fields": len(names)}
    _, result["omvarld"] = _timed(lambda: _read_names(bodies, asked))
    absent = [module for module in _NEEDED if importlib.util.find_spec(module) is None]
    if absent:
        result["splink"] = f"looked for and not found: {', '.join(absent)}; install the dependency group bench"
        return result
    importlib.import_module("splink")  # start does not count, on either side
    scores, seconds = _timed(lambda: _splink(asked))
    merges: dict[str, object] = {str(least): _score(scores, pairs, least) for least in THRESHOLDS}
    versions = {module: importlib.metadata.version(module) for module in ("splink", "duckdb")}
    result["splink"] = {**versions, **seconds, "scored_pairs": len(scores), "merged_at_probability": merges}
    return result


def distinct_names(names: Names, fields: Iterable[Mention]) -> list[str]:
    """Return every organisation name that is read from the fields, as it is written there, each once."""
    return sorted({reading.as_written for field in fields for reading in names.organisers(field)})


def _timed(work: Callable[[], Any]) -> tuple[Any, dict[str, float]]:
    start, processor = time.perf_counter(), time.process_time()
    done = work()
    seconds = {
        "seconds": round(time.perf_counter() - start, 2),
        "processor_seconds": round(time.process_time() - processor, 2),
    }
    return done, seconds


def _read_names(bodies: Sequence[Identity], asked: Sequence[str]) -> None:
    names = Names(bodies, [Mention(name, None) for name in asked])
    for name in asked:
        names.find(name)


def _splink(asked: Sequence[str]) -> dict[tuple[str, str], float]:
    """Train on the names, score the candidate pairs and return their match probabilities, by the pair in order."""
    # Untyped on purpose: the checker runs where the peer is not installed.
    splink: Any = importlib.import_module("splink")
    pandas: Any = importlib.import_module("pandas")
    alike: Any = importlib.import_module("splink.comparison_library")
    block_on = splink.block_on
    same_words = block_on("bag", arrays_to_explode=["bag"])
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            alike.JaroWinklerAtThresholds("folded", [0.97, 0.93, 0.88]),
            alike.ArrayIntersectAtSizes("bag", [3, 2, 1]),
        ],
        blocking_rules_to_generate_predictions=[
            same_words,
            block_on("substr(folded, 1, 5)"),
            block_on("initials"),
        ],
    )
    table = pandas.DataFrame([_columns(number, name) for number, name in enumerate(asked)])
    linker = splink.Linker(table, settings, splink.DuckDBAPI(), set_up_basic_logging=False)
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("sorted_words")], recall=0.3)
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=_SEED)
    training.estimate_parameters_using_expectation_maximisation(block_on("substr(folded, 1, 5)"))
    training.estimate_parameters_using_expectation_maximisation(block_on("initials"))
    told = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    columns = zip(told["unique_id_l"], told["unique_id_r"], told["match_probability"], strict=True)
    return {_in_order(asked[left], asked[right]): float(score) for left, right, score in columns}


def _columns(number: int, name: str) -> dict[str, object]:
    said = words(name) or [name.casefold()]
    return {
        "unique_id": number,
        "folded": " ".join(said),
        "bag": sorted(set(said)),
        "sorted_words": " ".join(sorted(said)),
        "initials": "".join(word[0] for word in said),
    }


def _in_order(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left <= right else (right, left)


def _score(scores: dict[tuple[str, str], float], pairs: Sequence[Pair], least: float) -> dict[str, object]:
    merged = [pair for pair in pairs if scores.get(_in_order(pair.left, pair.right), 0.0) >= least]
    right = sum(pair.label in _SAME for pair in merged)
    same = sum(pair.label in _SAME for pair in pairs)
    return {
        "merged_precision": round(right / len(merged), 4) if merged else None,
        "merged_recall": round(right / max(same, 1), 4),
        "labelled_pairs_merged": len(merged),
        "all_pairs_merged": sum(score >= least for score in scores.values()),
    }
