"""How models/reader was made: PolNeAR attribution on a small encoder, exported for the program."""
