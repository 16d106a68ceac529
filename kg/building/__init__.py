"""What a build does between its articles and its files: it reads, links and says anew or goes on from the build before,
keeps the graph as sorted lines, and makes the files of them. Whoever wants a build calls kg.pipeline."""

from kg.building.stages import Building, Progress, Said

__all__ = ["Building", "Progress", "Said"]
