"""Posts: who holds which title at which body, since when and until when."""

from kg.extract.posts.careers import find_careers
from kg.extract.posts.posts import find_posts
from kg.extract.posts.tenures import placed_in_time

__all__ = ["find_careers", "find_posts", "placed_in_time"]
