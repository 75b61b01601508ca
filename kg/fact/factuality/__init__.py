"""How far the source commits itself to what it says, and who says it."""
