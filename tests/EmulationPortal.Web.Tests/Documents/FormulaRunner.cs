using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>
/// Calculates the formulas of a workbook as a spreadsheet program would, for the few functions that the portal writes, so
/// that tests can hold the formulas to the values stored beside them. Values are decimal, string (empty for an empty cell)
/// or bool.
/// </summary>
internal sealed class FormulaRunner
{
    private readonly Dictionary<(string Sheet, CellAddress Cell), object> _values = [];
    private readonly Dictionary<(string Sheet, CellAddress Cell), string> _formulas = [];

    public FormulaRunner(byte[] bytes)
    {
        ReadWorkbook workbook = XlsxFile.Read(bytes);
        using ZipArchive archive = new(new MemoryStream(bytes));
        for (int index = 0; index < workbook.Sheets.Count; index++)
        {
            ReadSheet sheet = workbook.Sheets[index];
            foreach ((CellAddress address, RawCell cell) in sheet.Cells.Where(pair => !pair.Value.IsFormula))
            {
                _values[(sheet.Name, address)] = cell.Number is { } number ? number : cell.Text;
            }

            using Stream part = archive.GetEntry($"xl/worksheets/sheet{index + 1}.xml")!.Open();
            foreach (XElement cell in XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "c"))
            {
                if (cell.Elements().FirstOrDefault(child => child.Name.LocalName == "f") is { } formula)
                {
                    _formulas[(sheet.Name, CellAddress.Parse(cell.Attribute("r")!.Value)!.Value)] = formula.Value;
                }
            }
        }
    }

    /// <summary>Every formula with what it comes to, beside what was stored.</summary>
    public IEnumerable<(string Sheet, string Cell, string Formula, object Value)> All() =>
        _formulas.Select(pair => (pair.Key.Sheet, pair.Key.Cell.ToString(), pair.Value, ValueOf(pair.Key.Sheet, pair.Key.Cell)));

    /// <summary>Types a value into a cell.</summary>
    public void Type(string sheet, string cell, object value) => _values[(sheet, CellAddress.Parse(cell)!.Value)] = value;

    /// <summary>What a cell comes to.</summary>
    public object ValueOf(string sheet, string cell) => ValueOf(sheet, CellAddress.Parse(cell)!.Value);

    private object ValueOf(string sheet, CellAddress cell) => _formulas.TryGetValue((sheet, cell), out string? formula)
        ? new Parser(this, sheet, formula).Run()
        : _values.GetValueOrDefault((sheet, cell), "");

    private sealed class Parser(FormulaRunner workbook, string sheet, string text)
    {
        private int _at;

        public object Run()
        {
            object value = One(Comparison());
            Assert.Equal(text.Length, _at);
            return value;
        }

        private List<object> Comparison()
        {
            List<object> left = Sum();
            foreach (string sign in new[] { "<>", ">=", "<=", "=", "<", ">" })
            {
                if (Take(sign))
                {
                    return [Compare(One(left), One(Sum()), sign)];
                }
            }

            return left;
        }

        private List<object> Sum()
        {
            List<object> left = Product();
            while (Peek() is '+' or '-')
            {
                char sign = text[_at++];
                decimal right = Number(One(Product()));
                left = [Number(One(left)) + (sign == '+' ? right : -right)];
            }

            return left;
        }

        private List<object> Product()
        {
            List<object> left = Atom();
            while (Peek() is '*' or '/')
            {
                char sign = text[_at++];
                decimal right = Number(One(Atom()));
                left = [sign == '*' ? Number(One(left)) * right : Number(One(left)) / right];
            }

            return left;
        }

        private List<object> Atom()
        {
            if (Take("-"))
            {
                return [-Number(One(Atom()))];
            }

            if (Peek() == '"')
            {
                int end = text.IndexOf('"', _at + 1);
                string words = text[(_at + 1)..end];
                _at = end + 1;
                return [words];
            }

            if (Take("("))
            {
                List<object> inner = Comparison();
                Assert.True(Take(")"));
                return inner;
            }

            if (char.IsDigit(Peek()))
            {
                string digits = While(letter => char.IsDigit(letter) || letter == '.');
                return [decimal.Parse(digits, CultureInfo.InvariantCulture)];
            }

            string on = sheet;
            if (Take("'"))
            {
                int end = text.IndexOf("'!", _at, StringComparison.Ordinal);
                on = text[_at..end];
                _at = end + 2;
            }

            string name = While(letter => char.IsLetterOrDigit(letter) || letter == '$').Replace("$", "", StringComparison.Ordinal);
            if (name == "TRUE")
            {
                return [true];
            }

            return Peek() == '(' ? [Call(name)] : Cells(on, name);
        }

        private List<object> Cells(string page, string name)
        {
            CellAddress first = CellAddress.Parse(name) ?? throw new FormatException($"“{name}” in {text}");
            CellAddress last = Take(":")
                ? CellAddress.Parse(While(letter => char.IsLetterOrDigit(letter) || letter == '$').Replace("$", "", StringComparison.Ordinal))!.Value
                : first;
            return [.. from row in Enumerable.Range(first.Row, last.Row - first.Row + 1)
                       from column in Enumerable.Range(first.Column, last.Column - first.Column + 1)
                       select workbook.ValueOf(page, new CellAddress(column, row))];
        }

        private object Call(string function)
        {
            Assert.True(Take("("));
            if (function == "IF")
            {
                return If();
            }

            List<List<object>> given = [];
            do
            {
                given.Add(Comparison());
            }
            while (Take(","));
            Assert.True(Take(")"));
            IEnumerable<decimal> numbers = given.SelectMany(values => values).OfType<decimal>();
            return function switch
            {
                "SUM" => numbers.Sum(),
                "COUNT" => (decimal)numbers.Count(),
                "MIN" => numbers.Min(),
                "MAX" => numbers.Max(),
                "ROUND" => Math.Round(Number(One(given[0])), (int)Number(One(given[1])), MidpointRounding.AwayFromZero),
                "AND" => given.All(value => (bool)One(value)),
                "OR" => given.Any(value => (bool)One(value)),
                "N" => OrZero(One(given[0])),
                "SUMIF" => given[0].Zip(given[2]).Where(pair => Compare(pair.First, One(given[1]), "=")).Sum(pair => OrZero(pair.Second)),
                "SUMIFS" => SumIfs(given),
                _ => throw new NotSupportedException(function),
            };
        }

        /// <summary>Only the branch that is taken is calculated; the other one may divide by zero.</summary>
        private object If()
        {
            bool condition = (bool)One(Comparison());
            Assert.True(Take(","));
            object first = condition ? One(Comparison()) : Skip();
            Assert.True(Take(","));
            object second = condition ? Skip() : One(Comparison());
            Assert.True(Take(")"));
            return condition ? first : second;
        }

        private string Skip()
        {
            int depth = 0;
            bool inText = false;
            int start = _at;
            for (; _at < text.Length && (inText || depth > 0 || text[_at] is not (',' or ')')); _at++)
            {
                inText ^= text[_at] == '"';
                depth += inText ? 0 : text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            return text[start.._at];
        }

        private static decimal SumIfs(List<List<object>> given) => given[0].Where((_, index) =>
            Enumerable.Range(0, (given.Count - 1) / 2).All(pair => Differs(given[(pair * 2) + 1][index], (string)One(given[(pair * 2) + 2]))))
            .OfType<decimal>().Sum();

        private static bool Differs(object value, string criterion) =>
            criterion.StartsWith("<>", StringComparison.Ordinal) && !Equals(value, criterion[2..]);

        /// <summary>As in spreadsheets, text is greater than any number and an empty cell equals both "" and 0.</summary>
        private static bool Compare(object left, object right, string sign)
        {
            int order = (left, right) switch
            {
                (decimal first, decimal second) => first.CompareTo(second),
                (string first, string second) => string.Compare(first, second, StringComparison.OrdinalIgnoreCase),
                (decimal first, "") => first.CompareTo(0m) is 0 ? 1 : -1,
                ("", decimal second) => 0m.CompareTo(second),
                (decimal, _) => -1,
                _ => 1,
            };
            return sign switch
            {
                "=" => order == 0,
                "<>" => order != 0,
                "<" => order < 0,
                ">" => order > 0,
                "<=" => order <= 0,
                _ => order >= 0,
            };
        }

        private static decimal OrZero(object value) => value is decimal number ? number : 0m;

        private static object One(List<object> values) => Assert.Single(values);

        private static decimal Number(object value) => value switch
        {
            decimal number => number,
            "" => 0m,
            _ => throw new FormatException($"#VALUE! {value}"),
        };

        private char Peek() => _at < text.Length ? text[_at] : '\0';

        private bool Take(string sign)
        {
            bool isHere = string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0;
            _at += isHere ? sign.Length : 0;
            return isHere;
        }

        private string While(Func<char, bool> belongs)
        {
            int start = _at;
            while (_at < text.Length && belongs(text[_at]))
            {
                _at++;
            }

            return text[start.._at];
        }
    }
}
