"""Where a recognised name begins and ends, and what is none."""
