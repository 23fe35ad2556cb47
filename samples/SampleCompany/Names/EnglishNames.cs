namespace Insights.SampleCompany.Names;

/// <summary>Common names in Latin letters; a name is composed, so none is a person's.</summary>
static class EnglishNames
{
    public static string[] Given { get; } =
    [
        "Anna", "Ben", "Clara", "David", "Eva", "Felix", "Grace", "Henry", "Ines", "Jack", "Karin", "Leo", "Marie", "Noah", "Olivia",
        "Paul", "Rosa", "Simon", "Tara", "Victor", "Wendy", "Adam", "Bridget", "Colin", "Diane", "Erik", "Fiona", "George", "Hanna",
        "Ivan", "Julia", "Kevin", "Laura", "Martin", "Nina", "Oscar", "Petra", "Robert", "Sarah", "Thomas", "Ursula", "Walter",
        "Amelie", "Brian", "Chloe", "Daniel", "Emma", "Frank", "Greta", "Hugo", "Irene", "Jonas", "Lena", "Matthew", "Nora", "Peter",
    ];

    public static string[] Family { get; } =
    [
        "Weber", "Smith", "Jansen", "Martin", "Fischer", "Taylor", "de Vries", "Bernard", "Wagner", "Brown", "Bakker", "Dubois",
        "Becker", "Wilson", "Visser", "Moreau", "Hoffmann", "Evans", "Smit", "Laurent", "Schulz", "Walker", "Meijer", "Simon",
        "Koch", "Hughes", "Mulder", "Michel", "Bauer", "Green", "Bos", "Garcia", "Richter", "Hall", "Vos", "Roux", "Klein", "Murphy",
        "Peters", "Fournier", "Wolf", "Kelly", "Hendriks", "Girard", "Neumann", "Clarke", "Dekker", "Bonnet", "Schwarz", "O'Brien",
        "Zimmermann", "Ward", "Brouwer", "Dupont", "Braun", "Turner", "Lange", "Cooper", "Kramer", "Bailey", "Vogel", "Reed",
    ];

    /// <summary>First halves of company names.</summary>
    public static string[] Company { get; } =
    [
        "Alder", "Amber", "Anchor", "Arbor", "Ash", "Beacon", "Birch", "Blue", "Bramble", "Bridge", "Bright", "Brook", "Cedar", "Clear",
        "Cliff", "Copper", "Coral", "Crest", "Dale", "Dawn", "Delta", "East", "Elm", "Ember", "Fair", "Falcon", "Fern", "Field",
        "Flint", "Fox", "Glen", "Gold", "Granite", "Green", "Grove", "Harbour", "Hazel", "Heath", "High", "Hill", "Iron", "Ivy",
        "Juniper", "Kestrel", "Lake", "Lark", "Linden", "Low", "Maple", "Marble", "Meadow", "Mill", "Moor", "Moss", "North", "Oak",
        "Ocean", "Open", "Otter", "Pebble", "Pine", "Plain", "Quarry", "Quill", "Raven", "Red", "Ridge", "River", "Rook", "Rowan",
        "Sage", "Salt", "Sand", "Silver", "Slate", "Spring", "Sterling", "Stone", "Sun", "Swift", "Tall", "Tern", "Thistle", "Tide",
        "Timber", "Vale", "Violet", "West", "White", "Wild", "Willow", "Wind", "Winter", "Wren",
    ];

    public static string[] Ending { get; } =
    [
        "brook", "bridge", "croft", "dale", "fell", "field", "ford", "forge", "gate", "grove", "haven", "hurst", "land", "lane",
        "leaf", "light", "line", "mark", "mere", "mont", "path", "peak", "point", "port", "reach", "rock", "shore", "side", "stead",
        "stone", "stream", "tide", "vale", "view", "ward", "water", "way", "well", "wick", "wood", "works", "worth", "yard",
    ];

    public static string[] Activity(string industry) => industry switch
    {
        "Agency" => ["Studio", "Communications", "Creative", "Media", "Design", "& Partners"],
        "Software" => ["Software", "Labs", "Systems", "Cloud", "Digital", "Data"],
        "Telecommunications" => ["Telecom", "Networks", "Connect"],
        "Retail" => ["Retail", "Stores", "Trading", "Home", "Market"],
        "Logistics" => ["Logistics", "Freight", "Shipping", "Transport"],
        "Manufacturing" => ["Industries", "Engineering", "Tools", "Components", "Machines"],
        "Healthcare" => ["Clinics", "Health", "Care", "Medical"],
        "Education" => ["Academy", "College", "Learning"],
        _ => ["Services", "Utilities", "Trust"],
    };
}
