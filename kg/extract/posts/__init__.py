"""Posts: who holds which title at which body, since when and until when."""

from kg.extract.posts.asides import find_asides
from kg.extract.posts.careers import find_careers
from kg.extract.posts.counterparts import counterparts_apart
from kg.extract.posts.posts import find_posts
from kg.extract.posts.tenures import placed_in_time

__all__ = ["counterparts_apart", "find_asides", "find_careers", "find_posts", "placed_in_time"]
