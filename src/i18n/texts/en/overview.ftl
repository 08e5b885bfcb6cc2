## Many closed rounds at a glance: a region’s places, and the whole country

overview-region-title = Region overview
overview-region-heading = Overview: { $region }
overview-region-lead = The latest assessments of the region, its family centres and its meeting places beside each other.
overview-national-title = National overview
overview-national-lead = The closed rounds of all regions. Figures are shown only for regions that have consented to national comparisons, and for published rounds.
overview-see = See the overview
overview-national-text = How many rounds each region has closed, and where the regions stand that have consented to comparisons.
overview-reader-text = The region’s latest closed rounds on one page.

## What is looked at

overview-instrument = Instrument
overview-year = Year
overview-year-any = All years
overview-theme = Theme
overview-theme-all = All themes
overview-tag = THL guideline or criterion
overview-tag-all = All
overview-show = Show
overview-whole = Whole assessment
overview-fact-latest = latest rounds
overview-fact-year = year { $year }
overview-measure = Subject

## Nothing there

overview-none = No round has been closed
overview-none-text = The overview begins when the first round is closed.
overview-no-rounds = There are no rounds with this choice
overview-no-rounds-text = Choose another instrument, or all years.

## The region’s places

overview-places = Latest rounds
overview-places-text = Each place is shown by its latest closed round. The figures are the participants’ view of the current state: { $unit }.
overview-unit-levels = means on the scale { $min }–{ $max }
overview-unit-index = an index where 0 is the scale’s lowest level and 100 its highest
overview-place = Place
overview-round = Round
overview-places-picture = Places beside each other
overview-trend = See the change over time
overview-too-few = too few answers
overview-not-asked = not included
overview-part-only = only a part was asked

## The region beside the others

overview-others = The region beside the other regions
overview-others-text = Your region’s figure is the median of its places’ latest rounds. Of the other regions you see the median and the range in which the middle half of them lies, when at least { $n } regions are counted. No single region’s figure is told, nor which regions are counted. The figures are indices: 0 is the scale’s lowest level and 100 its highest.
overview-others-caption = Current state, index: { $facts }
overview-others-too-few = The comparison is shown when at least { $n } other regions have consented to national comparisons or published rounds.
overview-others-without-year = Other regions are compared by their latest rounds only. From the figures of two years one could work out what a single region answered.
overview-others-all-years = Show all years
overview-own-median = Your region
overview-others-median = Median of the others
overview-middle-half = Middle half
overview-regions-counted = Regions counted
overview-too-few-regions = too few regions

## Who has not been assessed for long

overview-waiting = Waiting for an assessment
overview-waiting-text = No round has been closed here for two years.
overview-waiting-none = Every family centre and meeting place of the region has closed a round within the last two years.
overview-waiting-no-sites = The region has no family centres or meeting places in the register.
overview-waiting-last = last on { $date }
overview-waiting-never = not assessed yet

## All regions

overview-stat-closed = closed rounds
overview-stat-active = regions with closed rounds
overview-stat-open = regions whose figures are shown
overview-stat-median = median of the regions, index
overview-regions = Regions
overview-regions-text = A region’s figure is the median of its places’ latest rounds. It is an index: 0 is the scale’s lowest level and 100 its highest. If a region has not consented to comparisons, only the rounds it has published are counted.
overview-regions-caption = Current state by region: { $facts }
overview-regions-by-part = Regions’ figures by subject
overview-regions-quiet = No closed rounds with this choice: { $names }.
overview-region = Region
overview-closed = Closed rounds
overview-basis = What the figure is of
overview-basis-consent = the region has consented
overview-basis-published = published rounds
overview-basis-none = no consent
overview-counted = Rounds counted
overview-no-figure = no figure
overview-map-picture = The regions on a map
overview-map-title = Current state by region
overview-map-figure = Current state, index
overview-map-note = A region’s figure is the median of its places’ latest rounds.
overview-tile-rounds = { $n ->
    [one] one round
   *[other] { $n } rounds
}
overview-tile-no-rounds = no rounds
overview-regions-title = Current state by region and subject
overview-country = The whole country
overview-country-text = The median and the middle half are of the regions’ figures, when at least { $n } regions are counted.
overview-country-caption = Current state in the whole country, index: { $facts }
overview-country-too-few = Figures of the whole country are shown when at least { $n } regions have consented to national comparisons or published rounds.
overview-median = Median

## THL’s frameworks, by the names of their parts

overview-tag-guideline = Family centre guideline { $place }: { $title }
overview-guideline-1 = tasks and division of work
overview-guideline-2 = network of services and meeting places
overview-guideline-3 = place in the county
overview-guideline-4 = leadership, coordination and competence
overview-guideline-5 = structures and practices of cooperation
overview-guideline-6 = working culture
overview-guideline-7 = children, young people and families as developers
overview-guideline-8 = continuous development and follow-up
overview-tag-meeting-place = Meeting place criterion { $place }: { $title }
overview-meeting-place-1 = link to the family centre
overview-meeting-place-2 = planned activities
overview-meeting-place-3 = coordination
overview-meeting-place-4 = reachability and accessibility
overview-meeting-place-5 = stronger community
overview-meeting-place-6 = encounters and support
overview-meeting-place-7 = information and guidance
overview-meeting-place-8 = competence and professionalism
