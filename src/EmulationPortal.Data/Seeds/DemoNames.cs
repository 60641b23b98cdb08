using EmulationPortal.Domain.People;

namespace EmulationPortal.Data.Seeds;

/// <summary>An invented person.</summary>
/// <param name="FullName">The name.</param>
/// <param name="Honorific">Ông or Bà.</param>
/// <param name="BornOn">Date of birth.</param>
internal sealed record DemoName(string FullName, Honorific Honorific, DateOnly BornOn);

/// <summary>Invented names that sound like the place, the same at every seeding, with a few namesakes.</summary>
internal static class DemoNames
{
    private static readonly string[] LowlandFamilies = ["Nguyễn", "Trần", "Phạm", "Lê", "Vũ", "Đỗ", "Bùi", "Hoàng", "Đặng", "Phan"];
    private static readonly string[] HighlandFamilies = ["Lò", "Cầm", "Quàng", "Hoàng", "Nguyễn", "Tòng", "Lường", "Vàng", "Giàng", "Trần"];
    private static readonly string[] MenMiddle = ["Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Ngọc"];
    private static readonly string[] WomenMiddle = ["Thị", "Thị Thu", "Thị Thanh", "Ngọc", "Thị Minh", "Thùy", "Thị Hồng"];
    private static readonly string[] MenGiven = ["Hùng", "Dũng", "Tuấn", "Hải", "Cường", "Sơn", "Nam", "Thành", "Long", "Trung", "Đạt", "Khánh", "Phong", "Toàn", "Vinh"];
    private static readonly string[] WomenGiven = ["Hương", "Hoa", "Lan", "Mai", "Hòa", "Thủy", "Nga", "Hằng", "Yến", "Oanh", "Ngân", "Trang", "Ánh", "Uyên", "Đào"];

    // Told apart by the date of birth, and by one tone.
    private static readonly DemoName[] Namesakes =
    [
        new("Nguyễn Văn Thắng", Honorific.Mr, new DateOnly(1980, 5, 12)),
        new("Nguyễn Văn Thắng", Honorific.Mr, new DateOnly(1975, 11, 3)),
        new("Nguyễn Văn Thăng", Honorific.Mr, new DateOnly(1982, 2, 20)),
    ];

    /// <summary>So many people of a province; Thái Bình has the namesakes among them.</summary>
    public static IReadOnlyList<DemoName> Of(string province, int count)
    {
        var families = province == "Thái Bình" ? LowlandFamilies : HighlandFamilies;
        var names = new List<DemoName>(count);
        for (var place = 0; names.Count < count; place++)
        {
            var name = province == "Thái Bình" && place is >= 10 and < 13 ? Namesakes[place - 10] : Invent(families, province, place);
            if (place is >= 10 and < 13 || !names.Exists(known => known.FullName == name.FullName))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>A number that looks like chance and is the same for the same text.</summary>
    public static int Spread(string text) => text.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 99991);

    private static DemoName Invent(string[] families, string province, int place)
    {
        var spread = Spread($"{province} {place}");
        var isWoman = spread % 5 < 2;
        var middle = isWoman ? WomenMiddle : MenMiddle;
        var given = isWoman ? WomenGiven : MenGiven;
        var name = $"{families[spread / 7 % families.Length]} {middle[spread / 11 % middle.Length]} {given[(place + (spread / 13)) % given.Length]}";
        var born = new DateOnly(1968 + (spread / 3 % 28), 1 + (spread / 5 % 12), 1 + (spread / 17 % 28));
        return new DemoName(name, isWoman ? Honorific.Ms : Honorific.Mr, place < 3 ? new DateOnly(1966 + place, 4, 10 + place) : born);
    }
}
