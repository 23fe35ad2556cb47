using System.Security.Cryptography;
using System.Text;

namespace Insights.Worker.Publish;

/// <summary>
/// File names from owners' e-mail addresses that every file system takes: lower-case ASCII letters, digits, point, hyphen, underscore, plus
/// and @, behind a prefix, so that none is reserved (<c>CON</c>) and none a path. An address with anything else, or a very long one, gets
/// eight digits of its hash, so that two that look alike without it stay two, whoever else is on the list.
/// </summary>
sealed class OwnerFileNames
{
    const int LongestAddress = 100;
    readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string owner)
    {
        var plain = string.Concat(owner.Select(letter => IsPlain(letter) ? letter : '-'));
        var cut = plain.Length > LongestAddress ? plain[..LongestAddress] : plain;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)));
        var name = cut == owner ? owner : $"{cut}-{hash[..8]}";
        return $"ask-list-{(_given.Add(name) ? name : $"{name}-{hash}")}.csv";
    }

    static bool IsPlain(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '_' or '+' or '@';
}
