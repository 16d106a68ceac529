"""The posts of holders before and after a change of articles, and which articles tell them otherwise now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from typing import NamedTuple

from kg.language import Language
from kg.link.across.kept import Named
from kg.link.across.posts_of_holders import Post, Posts, PostTold, one_for_each
from kg.link.again.kept_rows import KeptRows
from kg.link.names.reference import Reference

_Names = Callable[[Collection[str]], Mapping[str, Named]]
_Told = list[tuple[str, Post]]


class Changed(NamedTuple):
    """Articles of which some are ``gone``, some ``new`` with the posts that they tell, and some ``moved``, in which a
    thing has another id; ``ids`` are those that are valid now, by article and number, of all that may have changed."""

    gone: Set[str]
    new: Mapping[str, list[PostTold]]
    moved: Set[str]
    ids: Mapping[tuple[str, int], str]


class PostsAgain:
    """Asks what is kept for the posts of holders on both sides of a change."""

    def __init__(self, before: KeptRows, changed: Changed, language: Language, reference: Reference | None) -> None:
        self._before, self._changed = before, changed
        self._language, self._reference = language, reference

    def on_both_sides(self, holders: Set[str], named: tuple[_Names, _Names]) -> tuple[Posts, Posts]:
        """The fullest telling of each post of some holders by its other tellings, before and after; ``named`` gives the
        names of things on either side."""
        before, after = (self._each(*side) for side in zip(self._told(holders), named, strict=True))
        return before, after

    def told_otherwise(self, holders: Set[str], named: tuple[_Names, _Names]) -> set[str]:
        """The articles that tell posts of such of these holders as have them under another title, body or name now."""
        told = self._told(holders)
        before, after = (_shown(self._each(*side), side[1]) for side in zip(told, named, strict=True))
        other = {holder for holder in holders if before.get(holder) != after.get(holder)}
        return {article for side in told for article, post in side if post.holder in other}

    def _each(self, told: _Told, named: _Names) -> Posts:
        labels = {body: names[0] for body, names in named({post.body for _, post in told}).items()}
        if self._reference:
            labels |= {body: row.vi[0] for body in labels if (row := self._reference.rows.get(body))}
        return one_for_each((post for _, post in told), labels.__getitem__, self._language, self._reference)

    def _told(self, holders: Set[str]) -> tuple[_Told, _Told]:
        ids = self._changed.ids
        kept = self._before.posts(holders, self._changed.moved)
        before = [(article, Post(his, told.title, its)) for article, told, his, its in kept]
        stay = [one for one in kept if one[0] not in self._changed.gone]
        came = ((article, told, "", "") for article, posts in self._changed.new.items() for told in posts)
        after = [
            (article, Post(ids.get((article, told.holder), his), told.title, ids.get((article, told.body), its)))
            for article, told, his, its in (*stay, *came)
        ]
        return _of(holders, before), _of(holders, after)


def bodies_in(posts: Posts) -> set[str]:
    """The bodies of the fullest tellings."""
    return {body for fullest in posts.values() for _, body in fullest.values() if body}


def _of(holders: Set[str], told: Iterable[tuple[str, Post]]) -> _Told:
    return [one for one in told if one[1].holder in holders]


def _shown(posts: Posts, named: _Names) -> Mapping[str, object]:
    """What comes of posts in a graph: a post is called by its body, too."""
    labels = {body: names[0] for body, names in named(bodies_in(posts)).items()}
    return {
        holder: {told: (title, body, labels.get(body)) for told, (title, body) in fullest.items()}
        for holder, fullest in posts.items()
    }
