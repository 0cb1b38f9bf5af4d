// Makes the gazetteer ahead of the first report: .cache/gazetteer.bin, from the installed packages and codebook/places. Runs what is built.
import { loadGazetteer } from '../dist/reading/places/load-gazetteer.js'

loadGazetteer()
